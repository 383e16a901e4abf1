import type english from '../public/_locales/en/messages.json';

/** A message of `_locales`; a plural one is named by its stem: `talks` for `talks_one` and `talks_other`. */
export type MessageKey = keyof typeof english;
type Stem<K> = K extends `${infer S}_other` ? S : never;
/** The stem of messages that exist once per plural form. */
export type PluralKey = Stem<MessageKey>;

declare const chrome: { i18n: { getMessage(key: string, substitutions?: string[]): string; getUILanguage(): string } };

/** The message in the user's language, with $1, $2 … replaced in order. */
export function say(key: MessageKey, ...substitutions: string[]): string {
  return text(key, substitutions.map(isolated));
}

/** Letters that run from right to left, and characters that turn the text around them. */
const turning = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]/;

/** A name in the other direction, set apart so that the sentence around it keeps its order. */
function isolated(text: string): string {
  if (!turning.test(text)) return text;
  return `\u2068${isClosed(text) ? text : text.replace(/[\u2066-\u2069]/g, '')}\u2069`;
}

/** Whether whatever the text sets apart, it also ends, and no more than that. */
function isClosed(text: string): boolean {
  let depth = 0;
  for (const [mark] of text.matchAll(/[\u2066-\u2069]/g)) {
    depth += mark === '\u2069' ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** The plural form that fits `count`, which becomes $1; further substitutions follow. */
export function sayCount(stem: PluralKey, count: number, ...substitutions: string[]): string {
  const { numbers, plurals } = wording();
  const shown = numbers.format(count);
  const form = plurals.select(count);
  const told = [shown, ...substitutions.map(isolated)];
  return text(`${stem}_${form}`, told) || text(`${stem}_other`, told);
}

/** Where $1 to $9 stand in a message: characters of private use, which no message has. */
const places = Array.from({ length: 9 }, (_, i) => String.fromCharCode(0xe001 + i));
const messages = new Map<string, string>();

/** Each message is asked for once: a browser takes longer to find it than a feed takes to be read (Chromium 156). */
function text(key: string, substitutions: readonly string[]): string {
  const message = messages.get(key) ?? chrome.i18n.getMessage(key, places);
  messages.set(key, message);
  return message.replace(/[\ue001-\ue009]/g, (place) => substitutions[places.indexOf(place)] ?? '');
}

/**
 * The language the user reads here as a BCP 47 tag, for dates and numbers: the browser's where we speak it, with its region; else that of
 * our words, so that no sentence is in two languages.
 */
export function language(): string {
  return wording().tag;
}

type Wording = { tag: string; numbers: Intl.NumberFormat; plurals: Intl.PluralRules };
let known: Wording | undefined;

/** Asked for once: in a page each question for the language cost 1 ms (Chromium 156), and it never changes while the browser runs. */
function wording(): Wording {
  if (known) return known;
  const browsers = chrome.i18n.getUILanguage();
  const ours = chrome.i18n.getMessage('textLanguage');
  const tag = new Intl.Locale(browsers).language === ours ? browsers : ours;
  known = { tag, numbers: new Intl.NumberFormat(tag), plurals: new Intl.PluralRules(tag) };
  return known;
}

/** Forgets the language; a test speaks several. */
export function forgetLanguage(): void {
  known = undefined;
  messages.clear();
}
