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
  /** `[01.04.18, 11:53:57]` as iPhones write it, `01.04.18, 11:53 -` as Android does: one file keeps to one. */
  bracketed: boolean;
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
    const line = end < 0 ? null : lineOf(start.slice(start.indexOf('[') + 1, end), raw.slice(end + 1).replace(/^ /, ''));
    return line && { ...line, bracketed: true, attached: /^\p{Cf}*\u200e/u.test(start) && line.text.startsWith('\u200e') };
  }
  for (const separator of separators) {
    const match = separator.exec(start);
    const line = match && lineOf(start.slice(0, match.index), raw.slice(match.index + match[0].length));
    if (line) return { ...line, bracketed: false, attached: false };
  }
  return null;
}

function lineOf(stampText: string, rest: string): Pick<ChatLine, 'stamp' | 'author' | 'text'> | null {
  const stamp = stampIn(stampText);
  if (stamp === null) return null;
  const authored = /^(.{1,120}?)\s?:(?:\s(.*)|$)/su.exec(rest);
  const author = authored?.[1]?.replace(/\p{Cf}/gu, '').trim() ?? '';
  // `Ada changed the group name to "Lunch: Fridays"` has a colon and no author.
  if (!authored || author === '' || hasOpenQuote(author)) return { stamp, author: null, text: rest };
  return { stamp, author, text: authored[2] ?? '' };
}

function hasOpenQuote(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return count(/"/g) % 2 === 1 || count(/[“„«]/g) !== count(/[”»]/g) + (/„[^“]*“/.test(text) ? 1 : 0);
}

const stampPattern =
  /^(\d{1,4} ?[-/.年년] ?\d{1,2} ?[-/.月월] ?\d{1,4})[.日일]?,? *([^\d,]{0,16}?) *(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))? ?([^\d,]{0,16})$/u;

function stampIn(text: string): Stamp | null {
  const match = stampPattern.exec(plain(text));
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

/** What languages with twelve hours call those after noon, those before, and noon itself. */
const afternoon = /\bp\.? ?m|下午|晚上|午後|오후|(?:^| )[مμب](?: |$)|عصر|nachm|abends|अपराह्न|μ\.μ|öös|du\.|চা|petang|malam/iu;
const morning = /\ba\.? ?m|上午|凌晨|早上|午前|오전|(?:^| )ص(?: |$)|vorm|morgens|nachts|mitternachts|पूर्वाह्न|π\.μ|öö|de\.|pagi/iu;
const noon = /中午|mittags|tengahari/iu;

function hourIn(hour: number, words: string): number {
  if (afternoon.test(words)) return hour < 12 ? hour + 12 : hour;
  if (morning.test(words)) return hour === 12 ? 0 : hour;
  if (noon.test(words)) return hour < 3 ? hour + 12 : hour;
  return hour;
}
