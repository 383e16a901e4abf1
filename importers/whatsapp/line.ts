import { hoursCalled } from './dayPeriod.ts';

/** When a message was written, as the phone spells it; day and month are told apart by the whole file (`dayOrder.ts`). */
export type Stamp = {
  /** The three numbers of the date as they stand. */
  date: readonly [number, number, number];
  /** How it is spelled: `1/4/18` has no leading zeros and a short year. */
  spelling: string;
  hour: number;
  minute: number;
  second: number;
};

/** A line that begins a message. */
export type ChatLine = {
  stamp: Stamp;
  /** `[01.04.18, 11:53:57]` as iPhones write it, `01.04.18, 11:53 -` as Android does, `[11:53, 01.04.18]` as copied: one file keeps to one. */
  form: 'in brackets' | 'before a dash' | 'time in brackets' | 'time before a dash';
  /** null for what WhatsApp tells itself, as "Ada joined". */
  author: string | null;
  text: string;
  /** iPhones put a left-to-right mark before the whole line when something other than words was sent. */
  attached: boolean;
};

/** A stamp and its separator are never longer. */
const longestStamp = 60;

/** Between stamp and message: Android's dash, the colon of iPhones before brackets, the comma after Korean and Chinese dates. */
const separators = [/ [-–—] /, /: /, /(?<=[일日]\D{0,9}\d{1,2}:\d{2}), /];

/** The beginning of a message, or null where a message goes on. */
export function chatLine(raw: string): ChatLine | null {
  const start = raw.slice(0, longestStamp);
  if (!/^\p{Cf}*\[?\p{Cf}*\p{Nd}/u.test(start)) return null;
  if (/^\p{Cf}*\[/u.test(start)) {
    const end = start.indexOf(']');
    const line =
      end < 0 ? null : lineOf('in brackets', start.slice(start.indexOf('[') + 1, end), raw.slice(end + 1).replace(/^ /, ''));
    return line && { ...line, attached: /^\p{Cf}*\u200e/u.test(start) && line.text.startsWith('\u200e') };
  }
  for (const separator of separators) {
    const match = separator.exec(start);
    const line = match && lineOf('before a dash', start.slice(0, match.index), raw.slice(match.index + match[0].length));
    if (line) return { ...line, attached: false };
  }
  return null;
}

function lineOf(place: 'in brackets' | 'before a dash', stampText: string, rest: string): Omit<ChatLine, 'attached'> | null {
  const bare = plain(stampText);
  const dateFirst = bare.replace(timeFirst, '$2 $1');
  const stamp = stampIn(dateFirst);
  if (stamp === null) return null;
  const form = dateFirst === bare ? place : (`time ${place}` as const);
  const authored = /^(.{1,120}?)\s?:(?:\s(.*)|$)/su.exec(rest);
  const author = authored?.[1]?.replace(/\p{Cf}/gu, '').trim() ?? '';
  // `Ada changed the group name to "Lunch: Fridays"` has a colon and no author.
  if (!authored || author === '' || hasOpenQuote(author)) return { stamp, form, author: null, text: rest };
  return { stamp, form, author, text: authored[2] ?? '' };
}

function hasOpenQuote(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return count(/"/g) % 2 === 1 || count(/[“„«]/g) !== count(/[”»]/g) + (/„[^“]*“/.test(text) ? 1 : 0);
}

/** `14:34, 05/01/2020` as phones in Vietnamese write it, and what is copied from a browser. */
const timeFirst = /^(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[^\d,]{1,16})?),? +(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\.?)$/u;

// Bulgarian and Thai have a word for the year's era after it: `5.01.2020 г., 14:34`, `5/1/2563 BE, 14:34`.
const stampPattern =
  /^(\d{1,4} ?[-/.年년] ?\d{1,2} ?[-/.月월] ?\d{1,4})[.日일]?(?: ?\p{L}{1,3}\.?(?=,))?,? *([^\d,]{0,16}?) *(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))? ?([^\d,]{0,16})$/u;

function stampIn(text: string): Stamp | null {
  const match = stampPattern.exec(text);
  const [, spelling = '', before = '', hourText, minuteText, secondText, after = ''] = match ?? [];
  const [first, second, third] = spelling.split(/\D+/).map(Number);
  if (!match || first === undefined || second === undefined || third === undefined) return null;
  const hour = hourIn(Number(hourText), `${before} ${after}`);
  const minute = Number(minuteText);
  if (hour > 23 || minute > 59) return null;
  return { date: [first, second, third], spelling, hour, minute, second: Number(secondText ?? 0) };
}

/** Without marks of direction, with spaces and digits as ASCII has them. */
function plain(text: string): string {
  const bare = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s/gu, ' ')
    .replace(/،/g, ',')
    .trim();
  return bare.replace(/[^\P{Nd}0-9]/gu, (digit) => String(digitValue(digit)));
}

/** Every script's digits stand in a row of ten in Unicode. */
function digitValue(digit: string): number {
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint((digit.codePointAt(0) ?? 0) - value - 1))) value++;
  return value;
}

/** What phones call the hours after noon, those before, and noon itself; what else languages have for them is in `dayPeriod.ts`. */
const afternoon = /\bp\.? ?m|下午|晚上|午後|오후|(?:^| )[مμب](?: |$)|عصر|nachm|abends|अपराह्न|μ\.μ|öös|du\.|চা|petang|malam/iu;
const morning = /\ba\.? ?m|上午|凌晨|早上|午前|오전|(?:^| )ص(?: |$)|vorm|morgens|nachts|mitternachts|पूर्वाह्न|π\.μ|öö|de\.|pagi/iu;
const noon = /中午|mittags|tengahari/iu;

function hourIn(hour: number, words: string): number {
  if (afternoon.test(words)) return hour < 12 ? hour + 12 : hour;
  if (morning.test(words)) return hour === 12 ? 0 : hour;
  if (noon.test(words)) return hour < 3 ? hour + 12 : hour;
  if (hour > 12 || words.trim() === '') return hour;
  const [only, ...others] = hoursCalled(words).filter((one) => one % 12 === hour % 12);
  return only !== undefined && others.length === 0 ? only : hour;
}
