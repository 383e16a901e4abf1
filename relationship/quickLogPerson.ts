import { type Language, networks } from './languages/language.ts';
import { type Fit, type KnownPerson, nameWords, peopleCalled, unpartedNameAt } from './nameIndex.ts';
import type { NamedPlace, Surroundings, Told } from './quickLog.ts';
import { type Word, wordsOf } from './word.ts';

/** Whom a sentence is about. Lists are best first and at most nine long, one for each number key. */
export type Who =
  /** One person fits better than all others. */
  | { kind: 'known'; person: KnownPerson; others: KnownPerson[] }
  /** Several fit as well: the user is asked. */
  | { kind: 'which'; people: KnownPerson[] }
  /** A name nobody known has; `others` have part of it. */
  | NewWho
  /** No name at all; `people` are those on the page. */
  | { kind: 'nobody'; people: KnownPerson[] };

/** Somebody to be added. */
export type NewWho = {
  kind: 'new';
  name: string;
  /** Which of the strangers on the page it is, by their place in the list; null when none is called so. */
  stranger: number | null;
  others: KnownPerson[];
};

/** What is known of the sentence by the time its person is looked for. */
export type Reading = {
  words: readonly Word[];
  /** The sentence without promise and length. */
  text: string;
  happening: Told | null;
  language: Language;
  around: Surroundings;
  /** The whole sentence: a name may stand in the promise alone. */
  sentence: string;
};

/** A stretch of words that names somebody. */
type Named = NamedPlace & {
  typed: string;
  people: readonly KnownPerson[];
  fit: Fit;
  /** How surely the words around say that it happened with them: 'with', 'beside the verb', 'somewhere', 'about'. */
  place: number;
  /** First and last word; both -1 in a script without spaces. */
  first: number;
  last: number;
};

/** A known name inside text without spaces; longer than chance. */
const unpartedPlace = 5;
const withPlace = 4;
const verbPlace = 3;
const somePlace = 1;
const aboutPlace = 0;

const choices = 9;
const dayMs = 86_400_000;

/** Who is meant, where the sentence names them, and all that is a name there for certain. */
export function whoIsMeant(reading: Reading): { who: Who; named: NamedPlace | null; names: NamedPlace[] } {
  const known = knownNames(reading);
  const meant = whoOf(reading, known);
  const certain = known.filter(({ place }) => place >= verbPlace);
  return { ...meant, names: meant.named ? [...certain, meant.named] : certain };
}

function whoOf(reading: Reading, known: readonly Named[]): { who: Who; named: NamedPlace | null } {
  const { around } = reading;
  const unknown = around.about ? null : unknownName(reading, known);
  const best = [...known].sort((a, b) => b.place - a.place || a.start - b.start)[0];
  if (unknown && (best === undefined || best.place < unknown.place))
    return { who: newPerson(unknown, known, around), named: unknown };
  if (best && !(around.about && best.place < verbPlace)) return { who: settle(best, known, around), named: best };
  if (around.about) return { who: { kind: 'known', person: around.about, others: [] }, named: null };
  const [only, ...more] = around.onPage;
  if (only && more.length === 0) return { who: { kind: 'known', person: only, others: [] }, named: null };
  if (reading.sentence !== reading.text) return whoInPromise(reading);
  return { who: { kind: 'nobody', people: around.onPage.slice(0, choices) }, named: null };
}

/** "Debra will send the draft" names her in the promise alone. */
function whoInPromise(reading: Reading): { who: Who; named: null } {
  const words = wordsOf(reading.sentence);
  const known = knownNames({ ...reading, words, text: reading.sentence, happening: null });
  const [best] = known;
  const people = reading.around.onPage.slice(0, choices);
  return { who: best ? settle(best, [], reading.around) : { kind: 'nobody', people }, named: null };
}

/** The one stranger on the page who is called so lends their whole name, and what the page knows of them. */
function newPerson(unknown: Named, known: readonly Named[], { strangers }: Surroundings): Who {
  const overlapping = known.filter(({ start, end }) => start < unknown.end && end > unknown.start);
  const others = overlapping.flatMap(({ people }) => people).slice(0, choices);
  const typed = nameWords(unknown.typed);
  const [stranger, another] = strangers.flatMap((name, place) => {
    const own = nameWords(name);
    return typed.length > 0 && typed.every((word) => own.includes(word)) ? [{ name, place }] : [];
  });
  if (stranger === undefined || another !== undefined) return { kind: 'new', name: unknown.typed, stranger: null, others };
  return { kind: 'new', name: stranger.name, stranger: stranger.place, others };
}

/** The one who fits best, or the question which. Two names joined by "and" are both meant, so the user says for whom to log. */
function settle(best: Named, known: readonly Named[], around: Surroundings): Who {
  const joined = known.filter((other) => other !== best && other.place === best.place && joinedTo(best, other));
  const ranked = [...best.people].sort((a, b) => standing(b, around) - standing(a, around));
  const [first, second] = ranked;
  if (first === undefined) return { kind: 'nobody', people: [] };
  if (joined.length > 0) return { kind: 'which', people: [first, ...joined.flatMap(({ people }) => people)].slice(0, choices) };
  if (second === undefined) return { kind: 'known', person: first, others: [] };
  if (standing(first, around) > standing(second, around))
    return { kind: 'known', person: first, others: ranked.slice(1, choices) };
  return { kind: 'which', people: ranked.slice(0, choices) };
}

function joinedTo(one: Named, other: Named): boolean {
  return one.last >= 0 && other.last >= 0 && Math.abs(other.first - one.last) === 2;
}

/** The page first, then the focus list, then who was heard of within a month, a year, ever. */
function standing(person: KnownPerson, around: Surroundings): number {
  const onPage = around.onPage.some(({ personId }) => personId === person.personId) ? 8 : 0;
  const days = person.lastAt === null ? Number.POSITIVE_INFINITY : (around.now - person.lastAt) / dayMs;
  const recent = days < 31 ? 3 : days < 366 ? 2 : Number.isFinite(days) ? 1 : 0;
  return onPage + (person.focus ? 4 : 0) + recent;
}

/** Every known name in the sentence, the longest stretch of words each. */
function knownNames(reading: Reading): Named[] {
  const names: Named[] = [];
  for (let first = 0; first < reading.words.length; first++) {
    const named = knownNameAt(reading, first);
    if (named === null) continue;
    names.push(named);
    first = named.last;
  }
  return names.length > 0 ? names : unpartedNames(reading);
}

function knownNameAt(reading: Reading, first: number): Named | null {
  const { words } = reading;
  const place = placeOf(reading, first, first);
  if (!mayBeName(reading, first, place)) return null;
  for (let last = Math.min(first + 4, words.length - 1); last >= first; last--) {
    const stretch = words.slice(first, last + 1);
    const found = whoIsCalled(reading, stretch);
    if (found === null || (found.fit === 'beginning' && !trustsBeginning(reading, first, place))) continue;
    return {
      ...spanOf(reading, first, last),
      people: found.people,
      fit: found.fit,
      place: placeOf(reading, first, last),
      first,
      last,
    };
  }
  return null;
}

function whoIsCalled(reading: Reading, stretch: readonly Word[]): ReturnType<typeof peopleCalled> {
  const { names, byHandle } = reading.around;
  const words = stretch.map(({ folded }) => folded);
  const account = words.length === 1 && words[0]?.includes('@') ? byHandle.get(words[0].replace(/^@/, '')) : undefined;
  if (account) return { people: [...account], fit: 'all' };
  return peopleCalled(names, words) ?? withoutGenitive(reading, stretch);
}

/** "Debras Mail": German adds the s without an apostrophe. */
function withoutGenitive(reading: Reading, stretch: readonly Word[]): ReturnType<typeof peopleCalled> {
  const [only] = stretch;
  if (stretch.length > 1 || reading.language.subjectFirst || !only?.folded.endsWith('s')) return null;
  const found = peopleCalled(reading.around.names, [only.folded.slice(0, -1)]);
  return found?.fit === 'beginning' ? null : found;
}

/** Half a name counts only beside the verb or "with", or everything would be somebody. */
function trustsBeginning(reading: Reading, at: number, place: number): boolean {
  return place >= verbPlace && !reading.language.smallWords.includes(reading.words[at]?.small ?? '');
}

/** Words the sentence needs for something else are no names. */
function mayBeName(reading: Reading, at: number, place: number): boolean {
  const { words, language, happening } = reading;
  const word = words[at];
  if (word === undefined || /^\p{N}/u.test(word.text)) return false;
  if (happening && word.start < happening.end && word.end > happening.start) return false;
  const before = words[at - 1]?.small ?? '';
  if (language.calendarWords.includes(word.folded) && (language.beforeDays.includes(before) || place < verbPlace)) return false;
  if (!language.smallWords.includes(word.small)) return true;
  if (language.alsoNames.includes(word.small) && place >= verbPlace) return true;
  return /^\p{Lu}/u.test(word.text) && (at > 0 || place >= verbPlace);
}

/** How surely the words around the stretch say that it happened with whom it names. */
function placeOf({ words, language, happening }: Reading, first: number, last: number): number {
  const before = words[first - 1]?.small ?? '';
  const behind = words[last + 1]?.small ?? '';
  if (language.withThem.includes(before) || language.fromThem.includes(before)) return withPlace;
  if (language.and.includes(behind) && language.byMe.includes(words[last + 2]?.small ?? '')) return withPlace;
  if (language.aboutThem.includes(before)) return aboutPlace;
  if (language.and.includes(before) && first > 1) return placeOf({ words, language, happening } as Reading, first - 2, first - 2);
  return happening && besideVerb(words, language, happening, first, last) ? verbPlace : somePlace;
}

function besideVerb(words: readonly Word[], language: Language, told: Told, first: number, last: number): boolean {
  const isVerb = (word: Word | undefined) => word !== undefined && word.start < told.end && word.end > told.start;
  const passable = (word: Word | undefined) =>
    word !== undefined && [language.fillers, language.toThem, language.byMe].some((list) => list.includes(word.small));
  let left = first - 1;
  while (passable(words[left])) left--;
  let right = last + 1;
  while (passable(words[right])) right++;
  return isVerb(words[left]) || isVerb(words[right]);
}

function spanOf({ words, text }: Reading, first: number, last: number): NamedPlace & { typed: string } {
  const start = words[first]?.start ?? 0;
  const end = words[last]?.end ?? start;
  const typed = text.slice(start, end).replace(/['’](?:s|S|ll)?$/u, '');
  return { start, end, typed };
}

/** Names inside text without spaces: "昨天和王小明通电话". */
function unpartedNames({ text, around }: Reading): Named[] {
  const names: Named[] = [];
  for (let at = 0; at < text.length; at++) {
    const found = unpartedNameAt(around.names, text, at);
    if (found === null) continue;
    const end = at + found.length;
    names.push({
      start: at,
      end,
      typed: text.slice(at, end),
      people: found.people,
      fit: 'all',
      place: unpartedPlace,
      first: -1,
      last: -1,
    });
    at = end - 1;
  }
  return names;
}

/** Particles inside surnames: "Anna van der Berg". */
const particles = [
  'van',
  'von',
  'der',
  'den',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'la',
  'le',
  'al',
  'el',
  'bin',
  'ibn',
  'ter',
  'zu',
];

/** A name nobody known has, where the sentence has the place for one. */
function unknownName(reading: Reading, known: readonly Named[]): Named | null {
  const { words } = reading;
  const noCapitals = !/\p{Lu}/u.test(reading.sentence.slice(1));
  const starts = words.flatMap((word, first) => {
    const place = unknownPlace(reading, first);
    const looksLikeName = /^[\p{Lu}\p{Lo}]|@/u.test(word.text) || noCapitals;
    return place >= verbPlace && looksLikeName && isOpenWord(reading, first) ? [{ first, place }] : [];
  });
  const fresh = starts
    .map(({ first, place }) => ({ first, last: lastOfUnknown(reading, first), place }))
    .filter(({ first, last }) => !known.some((name) => name.first <= first && name.last >= last))
    .sort((a, b) => b.place - a.place || a.first - b.first)[0];
  if (fresh === undefined) return null;
  const longer = known.some((name) => name.first <= fresh.last && name.last >= fresh.first) ? 0.5 : 0;
  const span = spanOf(reading, fresh.first, fresh.last);
  return { ...span, typed: asName(span.typed), people: [], fit: 'words', ...fresh, place: fresh.place + longer };
}

/** Beside the verb, or at the head of the sentence with a comma behind: "Debra, coffee". */
function unknownPlace(reading: Reading, first: number): number {
  const place = placeOf(reading, first, lastOfUnknown(reading, first));
  if (place >= verbPlace || first > 0) return place;
  const end = reading.words[lastOfUnknown(reading, 0)]?.end ?? 0;
  return /^\s*[,:–—]/u.test(reading.text.slice(end)) ? verbPlace : place;
}

/** Not a word of the language, a day, a number or the verb itself. */
function isOpenWord(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  if (word === undefined || /^[\p{N}&]|^w\/$/u.test(word.text)) return false;
  if (networks.some(({ words }) => words.exec(word.text)?.[0] === word.text)) return false;
  const { language, happening } = reading;
  if (happening && word.start < happening.end && word.end > happening.start) return false;
  if (language.alsoNames.includes(word.small) && /^\p{Lu}/u.test(word.text)) return true;
  return ![language.smallWords, language.calendarWords, language.fillers, language.byThem].some(
    (list) => list.includes(word.small) || list.includes(word.folded),
  );
}

/** Further capitalised words, initials and particles belong to the name, unless something parts them. */
function lastOfUnknown(reading: Reading, first: number): number {
  const { words, text } = reading;
  let last = first;
  for (let next = first + 1; next < Math.min(first + 6, words.length); next++) {
    const word = words[next];
    const previous = words[next - 1];
    if (word === undefined || previous === undefined || !/^[ \u00a0]+$/u.test(text.slice(previous.end, word.start))) break;
    if (/^\p{Lu}/u.test(word.text) && isOpenWord(reading, next)) last = next;
    else if (!particles.includes(word.small)) break;
  }
  return last;
}

/** "debra" typed in a hurry is Debra; accounts and addresses stay as they are. */
function asName(typed: string): string {
  return typed.includes('@') ? typed : typed.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
