import type english from '../public/_locales/en/messages.json';

/** What an importer says in words of its own beside somebody: "Nickname: $1". */
export type ToldKey = Extract<keyof typeof english, `told_${string}`>;

/** What is told, in the user's language and, as `FoundFact.sourceKey`, in none. */
export type Told = { text: string; sourceKey: string };

/** The user's language, for what is kept beside people. */
export type Wording = {
  say(key: ToldKey, ...values: (string | Told)[]): Told;
  /** "6 May", "6 May 1985"; `month` counts from 1. */
  day(day: number, month: number, year: number | null): Told;
};

/** Messages of `_locales` with their $1, $2 …, in a language (BCP 47). A worker has no other way to them. */
export type Words = { language: string; messages: Record<ToldKey, string> };

/** Wording in those words. */
export function wordingIn({ language, messages }: Words): Wording {
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...options, timeZone: 'UTC' });
  const yearless = dates({ day: 'numeric', month: 'long' });
  const whole = dates({ day: 'numeric', month: 'long', year: 'numeric' });
  return {
    say: (key, ...values) => ({
      text: messages[key].replace(/\$(\d)/g, (_, place: string) => textOf(values[Number(place) - 1] ?? '')),
      sourceKey: [key, ...values.map(keyOf)].join(' '),
    }),
    day: (day, month, year) => ({
      // A leap year, for those born on its day.
      text: (year === null ? yearless : whole).format(new Date(Date.UTC(year ?? 2024, month - 1, day))),
      sourceKey: `${year ?? ''}-${month}-${day}`,
    }),
  };
}

function textOf(value: string | Told): string {
  return typeof value === 'string' ? value : value.text;
}

function keyOf(value: string | Told): string {
  return typeof value === 'string' ? value : value.sourceKey;
}

const nothing: Told = { text: '', sourceKey: '' };

/** No words at all, for a look ahead that keeps nothing. */
export const wordless: Wording = { say: () => nothing, day: () => nothing };

/** Every message an importer may say; part of stored data, so never renamed. */
export const toldKeys = [
  'told_birthday',
  'told_age',
  'told_nickname',
  'told_food',
  'told_died',
  'told_diedOn',
  'told_firstMet',
  'told_pet',
  'told_reminder',
  'told_task',
  'told_spouse',
  'told_endorsedYou',
  'told_endorsedThem',
  'told_tie',
  'told_tie_partner',
  'told_tie_spouse',
  'told_tie_date',
  'told_tie_lover',
  'told_tie_inlovewith',
  'told_tie_lovedby',
  'told_tie_ex',
  'told_tie_ex_husband',
  'told_tie_parent',
  'told_tie_child',
  'told_tie_sibling',
  'told_tie_grandparent',
  'told_tie_grandchild',
  'told_tie_uncle',
  'told_tie_nephew',
  'told_tie_cousin',
  'told_tie_godfather',
  'told_tie_godson',
  'told_tie_stepparent',
  'told_tie_stepchild',
  'told_tie_friend',
  'told_tie_bestfriend',
  'told_tie_colleague',
  'told_tie_boss',
  'told_tie_subordinate',
  'told_tie_mentor',
  'told_tie_protege',
] as const satisfies readonly ToldKey[];
