import type { FoundFact } from '../../relationship/finding.ts';
import { birthdayFact, readBirthday } from '../birthday.ts';
import { type ToldKey, toldKeys, type Wording } from '../wording.ts';
import { type Contact, type Damaged, isYes, kinds, type Sections, type SpecialDate, valuesOf } from './account.ts';

/** What the address book says of somebody's life, each as a sentence that can be read without Monica. */
export function factsOf({ properties: known }: Contact, lists: Sections, wording: Wording, damaged: Damaged): FoundFact[] {
  const { say } = wording;
  const work = [known.job, known.company].filter(Boolean).join(', ');
  const met = [dayOf(known.first_met_date), known.first_met_where, known.first_met_additional_info].filter(Boolean).join(', ');
  const labelled = (key: ToldKey) => (told: string) => say(key, told);
  return [
    fact('work', work),
    fact('other', known.nickname, labelled('told_nickname')),
    fact('other', known.description),
    fact('cares about', known.food_preferences, labelled('told_food')),
    birthdayOf(known.birthdate, wording),
    ...valuesOf(lists, kinds.address, damaged).map(({ properties: { street, city, province, country } }) =>
      fact('place', [street, city, province, country].filter(Boolean).join(', ')),
    ),
    ...valuesOf(lists, kinds.pet, damaged).map(({ properties: { name, category } }) =>
      fact('family', [name, category && `(${category.toLowerCase()})`].filter(Boolean).join(' '), labelled('told_pet')),
    ),
    fact('other', met, labelled('told_firstMet')),
    ...forNobodyElse(known, lists, wording, damaged),
  ].flat();
}

/**
 * Monica is a diary behind a login: what is written freely there, and what becomes of somebody, was meant for nobody else's eyes and
 * may be about anything, an illness as well as a quarrel. So it never reaches a page, unlike fields that ask for one plain thing.
 */
function forNobodyElse(known: Contact['properties'], lists: Sections, { say }: Wording, damaged: Damaged): FoundFact[] {
  const notes = valuesOf(lists, kinds.note, damaged).map(({ properties }) => fact('other', properties.body));
  const events = valuesOf(lists, kinds.lifeEvent, damaged).map(({ properties: { name, note, happened_at: at } }) =>
    fact('other', dated([name, note], at)),
  );
  // Monica keeps birthdays as reminders of its own that cannot be deleted.
  const reminders = valuesOf(lists, kinds.reminder, damaged).map(
    ({ properties: { title, description, initial_date: at, delible } }) =>
      fact('other', delible === undefined || isYes(delible) ? dated([title, description], at) : '', (told) =>
        say('told_reminder', told),
      ),
  );
  const tasks = valuesOf(lists, kinds.task, damaged).map(({ properties: { title, description, completed } }) =>
    fact('other', isYes(completed) ? '' : dated([title, description], null), (told) => say('told_task', told)),
  );
  const day = dayOf(known.deceased_date);
  const died: FoundFact[] = isYes(known.is_dead)
    ? [{ ...(day === '' ? say('told_died') : say('told_diedOn', day)), facet: 'family' }]
    : [];
  return [died, ...notes, ...events, ...reminders, ...tasks].flat().map((one) => ({ ...one, private: true }));
}

/** Kinds of relationship that make a family; the others are friends and work. */
const family =
  /partner|spouse|husband|wife|date|lover|ex|parent|child|sibling|uncle|aunt|nephew|niece|cousin|godfather|godson|grand|step/;

const tieKeys = new Map(toldKeys.map((key) => [key.replace('told_tie_', ''), key]));

/** "Sibling of Bo Kim", as the other's page says the opposite; a kind of the user's own as it is called there. */
export function tieTo(name: string, type: string, { say }: Wording): FoundFact[] {
  const key = tieKeys.get(type);
  const tie = key ? say(key, name) : say('told_tie', type.replace(/_/g, ' '), name);
  return fact(family.test(type) ? 'family' : 'other', name, () => tie);
}

type Worded = (told: string) => Pick<FoundFact, 'text' | 'sourceKey'>;

function fact(
  facet: FoundFact['facet'],
  text: string | null | undefined,
  worded: Worded = (told) => ({ text: told }),
): FoundFact[] {
  const told = text?.trim() ?? '';
  return told === '' ? [] : [{ ...worded(told), facet }];
}

function dated(parts: readonly (string | null | undefined)[], at: string | null | undefined): string {
  const told = parts.filter(Boolean).join(': ');
  return told !== '' && at ? `${told} (${at.slice(0, 10)})` : told;
}

/** The day, or the year alone where only an age was known. */
function birthdayOf(date: SpecialDate | null | undefined, wording: Wording): FoundFact[] {
  const known = readBirthday(date?.date ?? '', 'day first');
  if (known === null || isYes(date?.is_age_based)) return fact('other', dayOf(date), (told) => wording.say('told_age', told));
  return [birthdayFact(isYes(date?.is_year_unknown) ? { ...known, year: null } : known, wording)];
}

/** As much of a date as is known: the year alone for an age, the day without a year where none was given. */
function dayOf(date: SpecialDate | null | undefined): string {
  const day = date?.date?.slice(0, 10) ?? '';
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return '';
  if (isYes(date?.is_age_based)) return day.slice(0, 4);
  return isYes(date?.is_year_unknown) ? day.slice(5) : day;
}
