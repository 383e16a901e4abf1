/** The beginnings of the months' names in the languages of the web. */
const month =
  '(?:jan|feb|ma[ar]|mär|apr|avr|abr|may|mai|maj|mag|jun|juin|giu|jul|juil|lug|aug|aou|aoû|ago|sep|set|oct|okt|ott|out|nov|dec|dez|déc|dic|ene|fév|gen)';
/** "Oct 04", "4. Mai", "3rd of May". */
const day = `(?<!\\d)\\d{1,2}(?:\\.|st|nd|rd|th)?\\s(?:of\\s)?${month}|\\b${month}\\p{L}*\\.?\\s\\d`;
const clockOrYear = '\\d{1,2}[:.h]\\d{2}|\\b(?:19|20)\\d\\d\\b';
const numbers = '\\d{1,4}[./-]\\s?\\d{1,2}[./-]\\s?\\d{1,4}';

/** A clock, a year, a day, an age ("2d", "5 min ago"). */
const when = new RegExp(`${clockOrYear}|${day}|^\\d+\\s?\\p{L}{1,9}(?:\\s\\p{L}{2,4})?$`, 'iu');
const whenOrColon = new RegExp(
  `\\d{1,2}[:h]\\d{2}|${day}|${numbers}|\\b\\d+\\s?\\p{L}+\\sago|\\b(?:vor|il y a|hace|há)\\s\\S+\\s\\p{L}|:\\s*$`,
  'iu',
);
/** A day with its year, or a clock; short words ("on", "at", "pm") and no more than two long ones (a weekday, a month) around it. */
const moment =
  /^(?=.*(?:\d[:.h]\d\d|(?<![\p{L}\d])(?:19|20)\d\d(?!\d)|\d[./-]\s?\d{1,2}[./-]\s?\d))(?:[^\p{L}]|\p{L}{1,4}(?!\p{L})){0,40}(?:\p{L}{5,}(?:[^\p{L}]|\p{L}{1,4}(?!\p{L})){0,40}){0,2}$/u;

/** A day or a clock behind a name, without so much as a comma between. */
export const dayBehind = new RegExp(`\\s+(?:${day}|${numbers}|\\d{1,2}:\\d\\d).*$`, 'iu');

/** "#3 Le 4 mai 2010 à 21:00 ", "04.05.2010, ", before a name. */
export const momentBefore = new RegExp(
  `^(?:#?\\d+\\s)?(?:\\p{L}+\\.?,?\\s){0,2}(?:\\d{1,2}\\S{0,3}\\s${month}\\p{L}*\\.?,?\\s(?:19|20)\\d\\d|${month}\\p{L}*\\.?\\s\\d{1,2}\\S{0,3}\\s(?:19|20)\\d\\d|${numbers})(?:\\D{1,5}\\d{1,2}[:h.]\\d\\d(?::\\d\\d)?(?:\\s?(?:[ap]m|uhr))?)?[\\s,:–—-]+`,
  'iu',
);

const weekday =
  /^(?:\p{L}+[snri]day|\p{L}{3,7}(?:tag|woch)|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:lun|mart|juev|viern)es|miércoles|sábado|domingo|mon|tue|wed|thu|fri|sat|sun)$/iu;

/** Whether `name` is what is left of a moment, "Friday" of "Friday, March 4", or "Март 3" of one in a language whose months we do not know. */
export function isPartOfMoment(name: string, text: string): boolean {
  return (weekday.test(name) || /\s\d+$/.test(name)) && isMoment(text);
}

/** Whether `text` tells a clock, a year, a day or an age. */
export function tellsWhen(text: string): boolean {
  return when.test(text);
}

/** Whether `text` tells a day, a clock or an age, or ends in a colon as "Ada wrote:" does. */
export function showsWhen(text: string): boolean {
  return whenOrColon.test(text);
}

/** Whether `text` tells when, and nothing else. */
export function isMoment(text: string): boolean {
  return moment.test(text);
}
