import type { Direction } from './interaction.ts';
import type { Rung } from './ladder.ts';
import { languages } from './languages/all.ts';
import { type Happening, type Language, networks, type SpokenPromise } from './languages/language.ts';
import type { KnownPerson, NameIndex } from './nameIndex.ts';
import { type Who, whoIsMeant } from './quickLogPerson.ts';
import { type Word, wordsOf } from './word.ts';

/** What one typed sentence says happened; each part null where the sentence does not tell. */
export type QuickLog = {
  who: Who;
  rung: Rung | null;
  channel: string | null;
  direction: Direction;
  /** When it happened, ms since epoch: noon of the local day where the sentence names no time. */
  at: number;
  minutes: number | null;
  promise: { by: 'me' | 'them'; what: string; dueAt: number | null } | null;
  /** They tried to reach the user in vain, and wait to hear from them; it was no talk. */
  missed: boolean;
  /** The sentence as typed. */
  note: string;
};

/** A day that a text names. */
export type SpokenDay = { at: number; hasTime: boolean; index: number; length: number };

/** Reads the day in a text; `towards` settles what "Friday" is: what happened has passed, what is promised is to come. */
export type ReadDay = (text: string, now: number, towards: 'past' | 'future', languageTag: string) => SpokenDay | null;

/** What the sentence's meaning depends on besides its words. */
export type Surroundings = {
  names: NameIndex;
  /** Who has this account on any network, for "@ada", or this address; in lower case, without an at sign before it. */
  byHandle: ReadonlyMap<string, readonly KnownPerson[]>;
  /** Who is on the page the user looks at; they are meant before others of the same name. */
  onPage: readonly KnownPerson[];
  /** Names of those on the page who are not known. */
  strangers: readonly string[];
  /** Whose page or card the log was opened from; null for none. */
  about: KnownPerson | null;
  /** The channel of the page's network, for "DM from Eli"; null elsewhere. */
  pageChannel: string | null;
  /** The user's language, for what could be either. */
  languageTag: string;
  now: number;
  readDay: ReadDay;
};

/** Sentences are short; what is pasted beyond this stays in the note and is not read. */
const readLength = 600;

/** Reads a sentence like "called Debra yesterday 30 min, she'll send the draft by Friday". */
export function readQuickLog(sentence: string, around: Surroundings): QuickLog {
  const text = sentence.slice(0, readLength).normalize('NFC');
  const language = languageOf(text, around.languageTag);
  const promised = promiseIn(text, language, around);
  const happened = promised ? blankOut(text, promised.start, promised.end) : text;
  const length = minutesIn(happened, language);
  const told = length ? blankOut(happened, length.start, length.end) : happened;
  const words = wordsOf(told);
  const happening = happeningIn(told, words, language);
  const place = language.together.exec(told);
  // German writes a fair as it writes a name.
  const people = place ? blankOut(told, place.index, place.index + place[0].length) : told;
  const { who, named, names } = whoIsMeant({ words: wordsOf(people), text: people, happening, language, around, sentence: text });
  const direction = happening === null ? 'both' : directionOf(happening, words, named, told, language);
  const isMissed = happening?.happening.inVain === true && direction === 'in';
  return {
    who,
    ...(isMissed ? { rung: null, channel: null } : mediumOf(happening, told, words, language, around)),
    missed: isMissed,
    direction,
    at: dayOf(namesBlankedOut(length ? parted(told, length.start) : told, names), language, around),
    minutes: length?.minutes ?? null,
    promise: promised && {
      ...promised.promise,
      by: promised.by === 'whoever' ? (direction === 'in' ? 'them' : 'me') : promised.by,
    },
    note: sentence.trim(),
  };
}

/** The accounts and addresses a sentence names with an at sign, as `byHandle` has them. */
export function handlesIn(sentence: string): string[] {
  const words = wordsOf(sentence.slice(0, readLength));
  return words.filter(({ text }) => text.includes('@')).map(({ folded }) => folded.replace(/^@/, ''));
}

/** Whether the sentence tells of something, rather than being a name somebody looks for. */
export function tellsSomething(log: QuickLog): boolean {
  return log.rung !== null || log.promise !== null || log.missed;
}

/** Clocks and the hours people name are no more exact. */
const aboutNowMs = 10 * 60_000;

/** Whether it lies ahead, which what happened cannot. */
export function isInFuture(log: Pick<QuickLog, 'at'>, now: number): boolean {
  return log.at > now + aboutNowMs;
}

/** The last millisecond of a local day. */
export function endOfDay(at: number): number {
  return new Date(at).setHours(23, 59, 59, 999);
}

/** The text with a part replaced by as many spaces, so that what stands behind keeps its place. */
function blankOut(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/** The same with nobody's name, which may be that of a month. */
function namesBlankedOut(text: string, names: readonly NamedPlace[]): string {
  return names.reduce((left, { start, end }) => blankOut(left, start, end), text);
}

/** The same with what stands before the place kept from what stands behind: "for … 3 days ago" is not "for 3 days". */
function parted(text: string, at: number): string {
  return `${text.slice(0, at)};${text.slice(at + 1)}`;
}

/** The language with the most words in the sentence; the user's own when two have as many. */
function languageOf(text: string, userTag: string): Language {
  const words = wordsOf(text);
  const own = languages.find(({ tag }) => userTag.startsWith(tag));
  const scored = languages.map((language) => ({
    language,
    hits:
      words.filter(({ small }) => language.smallWords.includes(small) || language.calendarWords.includes(small)).length +
      3 * language.happenings.filter((happening) => happening.words.test(text)).length +
      (language === own ? 0.5 : 0),
  }));
  return scored.reduce((best, one) => (one.hits > best.hits ? one : best)).language;
}

/** What happened and where the sentence says so. */
export type Told = { happening: Happening; start: number; end: number };

/** The first happening that is not outdone by a clearer one. */
function happeningIn(text: string, words: readonly Word[], language: Language): Told | null {
  const told = language.happenings
    .flatMap((happening): Told[] => {
      const match = happening.words.exec(text);
      return match ? [{ happening, start: match.index, end: match.index + match[0].length }] : [];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const [first] = told;
  // The clearer one says how, and the first where: "wrote Debra on WhatsApp" reads as a sentence around "wrote".
  const clearest = told.reduce((best, one) => (best !== one && outdoes(one, best, words, language) ? one : best), first);
  return first && clearest ? { happening: clearest.happening, start: first.start, end: first.end } : null;
}

/** "talked … over coffee" is coffee, "replied to her e-mail" is e-mail, "coffee … on Zoom" is a video call. */
function outdoes(later: Told, sooner: Told | undefined, words: readonly Word[], language: Language): boolean {
  if (sooner === undefined) return true;
  if (later.start < sooner.end || later.happening.vague) return false;
  const before = words.findLast((word) => word.end <= later.start)?.small ?? '';
  if (language.aboutThem.includes(before)) return false;
  if (sooner.happening.vague) return true;
  if (sooner.happening.rung === 'meet') return later.happening.channel === 'video' && language.media.includes(before);
  const open = sooner.happening.channel === null && ['reply', 'message'].includes(sooner.happening.rung);
  const written = later.happening.rung === 'email' || later.happening.rung === 'message';
  return open && written;
}

/** How deep and by which medium; a network named outright wins, the page's stands in where nothing is named. */
function mediumOf(
  told: Told | null,
  text: string,
  words: readonly Word[],
  language: Language,
  around: Surroundings,
): Pick<QuickLog, 'rung' | 'channel'> {
  const network = networkIn(text, words, language);
  if (told === null) return network === null ? { rung: null, channel: null } : { rung: 'message', channel: network };
  const { rung, channel, vague, inVain } = told.happening;
  if (network === null && vague && !inVain && language.together.test(text)) return { rung: 'meet', channel: 'in person' };
  if (network === null) return { rung, channel: channel ?? around.pageChannel ?? (rung === 'reply' ? 'web' : 'message') };
  // Meeting somebody "on LinkedIn" is being in touch there.
  return { rung: rung === 'meet' || (rung === 'call' && vague) ? 'message' : rung, channel: network };
}

/** The channel of a network named as the medium: "on LinkedIn". */
function networkIn(text: string, words: readonly Word[], language: Language): string | null {
  const found = networks.find((network) => {
    const match = network.words.exec(text);
    const before = match && words.findLast((word) => word.end <= match.index)?.small;
    return before !== null && before !== undefined && language.media.includes(before);
  });
  return found?.channel ?? null;
}

/** Words between, when only these few stand there and no comma. */
const nearWords = 3;

function directionOf(told: Told, words: readonly Word[], named: NamedPlace | null, text: string, language: Language): Direction {
  if (told.happening.direction !== null) return told.happening.direction;
  const before = named && words.findLast((word) => word.end <= named.start)?.small;
  if (before && language.gaveThem.includes(before)) return 'out';
  if (before && language.fromThem.includes(before)) return 'in';
  if (before && language.withThem.includes(before)) return 'both';
  if (before && language.toThem.includes(before)) return 'out';
  const near = words.filter((word) => isNear(word, told, text)).map(({ small }) => small);
  if (near.some((word) => language.toMe.includes(word))) return 'in';
  if (near.some((word) => language.byMe.includes(word))) return 'out';
  // "Debra: call" heads a note and says nothing of who called.
  if (named && named.end <= told.start && /[:,–—-]/.test(text.slice(named.end, told.start))) return 'both';
  if (language.subjectFirst) return named && named.end <= told.start ? 'in' : 'out';
  return words.some(({ small }) => language.byThem.includes(small)) ? 'in' : 'out';
}

function isNear(word: Word, told: Told, text: string): boolean {
  const between = word.end <= told.start ? text.slice(word.end, told.start) : text.slice(told.end, word.start);
  return !/[,;.:]/.test(between) && wordsOf(between).length < nearWords;
}

/** Where in the sentence the person is named. */
export type NamedPlace = { start: number; end: number };

const number = String.raw`\d{1,3}(?:[.,]\d{1,2})?`;

type Length = { minutes: number; start: number; end: number };

/** The first length of time that is none ago. */
function minutesIn(text: string, language: Language): Length | null {
  const found = [...hoursAndMinutes(text), ...spokenLengths(text, language)];
  return found.find(({ start, end, minutes }) => !isAgo(text, start, end, language) && minutes > 0 && minutes <= 24 * 60) ?? null;
}

const clockLength =
  /(?<![\p{L}\p{N}:.])(\d{1,2})(?: ?h(?:ours?|rs?)?,? ?(?:and )?(\d{1,2})(?: ?m(?:in(?:utes?)?)?)?|:(\d{2}) ?(?:h|std|hours?|stunden))(?![\p{L}\p{N}])/giu;

/** "1h30", "1:30 h", "1 h 20 min". */
function hoursAndMinutes(text: string): Length[] {
  return [...text.matchAll(clockLength)].map((match) => ({
    minutes: Number(match[1]) * 60 + Number(match[2] ?? match[3]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** "30 min", "half an hour", "anderthalb Stunden". */
function spokenLengths(text: string, language: Language): Length[] {
  return [...text.matchAll(lengthPattern(language))].map((match) => {
    const { amount = '', unit = '', half = '' } = match.groups ?? {};
    const count = language.numbers[amount.toLowerCase()] ?? Number(amount.replace(',', '.'));
    const more = half.endsWith('half') ? 0.5 : half.endsWith('quarter') ? 0.25 : 0;
    const minutes = Math.round((count + more) * (language.units[unit.toLowerCase()] ?? 1));
    return { minutes, start: match.index, end: match.index + match[0].length };
  });
}

const lengthPatterns = new Map<string, RegExp>();

function lengthPattern(language: Language): RegExp {
  const known = lengthPatterns.get(language.tag);
  if (known) return known;
  const amount = `(?<amount>${number}|${longestFirst(language.numbers)})`;
  const unit = `(?<unit>${longestFirst(language.units)}|['′](?!\\p{L}))`;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}.:])${amount}[ \\u00a0-]?${unit}(?<half>(?: and a half| and a quarter)?)(?![\\p{L}\\p{N}])`,
    'giu',
  );
  lengthPatterns.set(language.tag, pattern);
  return pattern;
}

function longestFirst(words: Readonly<Record<string, number>>): string {
  return Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|');
}

/** "2 hours ago" says when. */
function isAgo(text: string, start: number, end: number, language: Language): boolean {
  const before = wordsOf(text.slice(0, start)).at(-1)?.small ?? '';
  const behind = text.slice(end).trimStart().toLowerCase();
  return language.agoBefore.includes(before) || language.agoBehind.some((word) => behind.startsWith(word));
}

/** When it happened: now unless a day is named; noon of the day unless a time is. */
function dayOf(text: string, language: Language, around: Surroundings): number {
  const day = around.readDay(text, around.now, 'past', language.tag);
  if (day === null) return around.now;
  const isToday = endOfDay(day.at) === endOfDay(around.now);
  if (day.hasTime) return isInFuture(day, around.now) ? day.at : Math.min(day.at, around.now);
  return isToday ? around.now : new Date(day.at).setHours(12, 0, 0, 0);
}

type Promised = Pick<SpokenPromise, 'by' | 'start' | 'end'> & { promise: { what: string; dueAt: number | null } };

/** The first promise, with its day. */
function promiseIn(text: string, language: Language, around: Surroundings): Promised | null {
  for (const { by, needsDay, what, start, end } of language.promises(text)) {
    const promise = withDue(what, language, around);
    if (!needsDay || promise.dueAt !== null) return { by, start, end, promise };
  }
  return null;
}

/** What was promised and until when, each out of the other's way: "send the draft by Friday". */
function withDue(what: string, language: Language, around: Surroundings): Promised['promise'] {
  const day = around.readDay(what, around.now, 'future', language.tag);
  if (day === null || endOfDay(day.at) < around.now) return { what: tidy(what), dueAt: null };
  const before = what.slice(0, day.index).replace(new RegExp(`(?<![\\p{L}])${language.dueWords}\\s*$`, 'iu'), '');
  return { what: tidy(before + what.slice(day.index + day.length)), dueAt: endOfDay(day.at) };
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/^[\s,;:.–—-]+|[\s,;:.–—-]+$/gu, '');
}
