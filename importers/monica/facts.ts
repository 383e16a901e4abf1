import type { FoundFact } from '../../relationship/finding.ts';
import { birthdayFact, readBirthday } from '../birthday.ts';
import { type Contact, type Damaged, isYes, kinds, type Sections, type SpecialDate, valuesOf } from './account.ts';

/** What the address book says of somebody's life, each as a sentence that can be read without Monica. */
export function factsOf({ properties: known }: Contact, lists: Sections, damaged: Damaged): FoundFact[] {
  const work = [known.job, known.company].filter(Boolean).join(', ');
  const met = [dayOf(known.first_met_date), known.first_met_where, known.first_met_additional_info].filter(Boolean).join(', ');
  return [
    fact('work', work),
    fact('other', known.nickname, 'Nickname: '),
    fact('other', known.description),
    fact('cares about', known.food_preferences, 'Food: '),
    ...birthdayOf(known.birthdate),
    ...(isYes(known.is_dead) ? [fact('family', ['Died', dayOf(known.deceased_date)].filter(Boolean).join(' '))] : []),
    fact('other', met, 'First met: '),
    ...valuesOf(lists, kinds.address, damaged).map(({ properties: { street, city, province, country } }) =>
      fact('place', [street, city, province, country].filter(Boolean).join(', ')),
    ),
    ...valuesOf(lists, kinds.pet, damaged).map(({ properties: { name, category } }) =>
      fact('family', [name, category && `(${category.toLowerCase()})`].filter(Boolean).join(' '), 'Pet: '),
    ),
    ...valuesOf(lists, kinds.note, damaged).map(({ properties }) => fact('other', properties.body)),
    ...valuesOf(lists, kinds.lifeEvent, damaged).map(({ properties: { name, note, happened_at: at } }) =>
      fact('other', dated([name, note], at)),
    ),
    // Monica keeps birthdays as reminders of its own that cannot be deleted.
    ...valuesOf(lists, kinds.reminder, damaged).map(({ properties: { title, description, initial_date: at, delible } }) =>
      fact('other', delible === undefined || isYes(delible) ? dated([title, description], at) : '', 'Reminder: '),
    ),
    ...valuesOf(lists, kinds.task, damaged).map(({ properties: { title, description, completed } }) =>
      fact('other', isYes(completed) ? '' : dated([title, description], null), 'To do: '),
    ),
  ].flat();
}

/** Kinds of relationship that make a family; the others are friends and work. */
const family =
  /partner|spouse|husband|wife|date|lover|ex|parent|child|sibling|uncle|aunt|nephew|niece|cousin|godfather|godson|grand|step/;

/** "sibling of Bo Kim", as the other's page says the opposite. */
export function tieTo(name: string, type: string): FoundFact[] {
  const spoken = type.replace(/_/g, ' ').replace(/^(best|step|god|grand)(?=[a-z])/, (word) => (word === 'best' ? 'best ' : word));
  return fact(family.test(type) ? 'family' : 'other', name === '' ? '' : `${spoken} of ${name}`);
}

function fact(facet: FoundFact['facet'], text: string | null | undefined, before = ''): FoundFact[] {
  const told = text?.trim() ?? '';
  return told === '' ? [] : [{ text: before + told, facet }];
}

function dated(parts: readonly (string | null | undefined)[], at: string | null | undefined): string {
  const told = parts.filter(Boolean).join(': ');
  return told !== '' && at ? `${told} (${at.slice(0, 10)})` : told;
}

/** The day, or the year alone where only an age was known. */
function birthdayOf(date: SpecialDate | null | undefined): FoundFact[][] {
  const known = readBirthday(date?.date ?? '', 'day first');
  if (known === null || isYes(date?.is_age_based)) return [fact('other', dayOf(date), '🎂 about ')];
  return [[birthdayFact(isYes(date?.is_year_unknown) ? { ...known, year: null } : known)]];
}

/** As much of a date as is known: the year alone for an age, the day without a year where none was given. */
function dayOf(date: SpecialDate | null | undefined): string {
  const day = date?.date?.slice(0, 10) ?? '';
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return '';
  if (isYes(date?.is_age_based)) return day.slice(0, 4);
  return isYes(date?.is_year_unknown) ? day.slice(5) : day;
}
