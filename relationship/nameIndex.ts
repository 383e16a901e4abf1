import type { PersonSummary } from './person.ts';

/** Somebody a sentence could mean. */
export type KnownPerson = Pick<PersonSummary, 'personId' | 'name' | 'focus' | 'lastAt'>;

/** Everybody's names by their words, so that a sentence is read in a moment however many people there are. */
export type NameIndex = {
  byWord: ReadonlyMap<string, readonly KnownPerson[]>;
  /** The words in order, to find those that begin with something. */
  sortedWords: readonly string[];
  /** Names of scripts that do not part words, by their first character. */
  unparted: ReadonlyMap<string, readonly { name: string; person: KnownPerson }[]>;
};

/** How well what was typed fits a name: all of it, some whole words, the beginning of a word. */
export type Fit = 'all' | 'words' | 'beginning';

/** Beyond these, a name is a paragraph; nobody types more of it. */
const wordsOfAName = 8;
const peopleWithABeginning = 20;

const unpartedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** A word as names are compared: no case, accents, marks or apostrophes; "ß" and "ø" as people without them type them. */
export function foldWord(word: string): string {
  // Most names, and ten times as fast.
  if (isPlain(word)) return word.toLowerCase().replace(/['.]/g, '');
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}'’.]/gu, '')
    .replace(/[ßøłæœđı]/gu, (letter) => plainLetters[letter] ?? letter);
}

function isPlain(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  return /^[\x00-\x7f]*$/.test(text);
}

const plainLetters: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd', ı: 'i' };

/** "Jörg" as Germans write it without the key: "joerg". */
function umlautsSpelledOut(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöü]/gu, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter);
}

/** The words of a name, folded, each way it may be typed. */
export function nameWords(name: string): string[] {
  const words = name.slice(0, 200).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}'’-]*/gu) ?? [];
  return words.slice(0, wordsOfAName).flatMap((word) => {
    const folded = foldWord(word);
    const spelledOut = isPlain(word) ? folded : foldWord(umlautsSpelledOut(word));
    const parts = folded.includes('-') ? folded.split('-') : [];
    return [folded, ...(spelledOut === folded ? [] : [spelledOut]), ...parts.filter((part) => part.length > 1)];
  });
}

/** Builds the index; some 30 ms for 10,000 people. */
export function nameIndex(people: readonly KnownPerson[]): NameIndex {
  const byWord = new Map<string, KnownPerson[]>();
  const unparted = new Map<string, { name: string; person: KnownPerson }[]>();
  for (const person of people) {
    for (const word of new Set(nameWords(person.name))) listed(byWord, word).push(person);
    if (isPlain(person.name)) continue;
    const name = person.name.replace(/\s+/gu, '');
    if (unpartedScript.test(name)) listed(unparted, [...name][0] ?? '').push({ name, person });
  }
  return { byWord, sortedWords: [...byWord.keys()].sort(), unparted };
}

function listed<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? [];
  if (list.length === 0) map.set(key, list);
  return list;
}

/** Whose name has all of these folded words; a single letter stands for a word it begins. */
export function peopleCalled(index: NameIndex, words: readonly string[]): { people: KnownPerson[]; fit: Fit } | null {
  const [first] = words;
  if (first === undefined) return null;
  const whole = index.byWord.get(first)?.filter((person) => hasWords(person, words));
  if (whole && whole.length > 0) {
    const exactly = whole.filter((person) => words.length >= plainWordCount(person.name));
    return exactly.length > 0 && words.length > 1 ? { people: exactly, fit: 'all' } : { people: whole, fit: 'words' };
  }
  const begun = words.length === 1 ? peopleBeginning(index, first) : [];
  return begun.length > 0 ? { people: begun, fit: 'beginning' } : null;
}

function plainWordCount(name: string): number {
  return name.trim().split(/\s+/u).length;
}

function hasWords(person: KnownPerson, words: readonly string[]): boolean {
  if (words.length === 1) return true;
  const own = nameWords(person.name);
  return words.every((word) => (word.length === 1 ? own.some((mine) => mine.startsWith(word)) : own.includes(word)));
}

/** "Deb" for Debra: three letters at least, or it would be a guess. */
function peopleBeginning(index: NameIndex, beginning: string): KnownPerson[] {
  if (beginning.length < 3) return [];
  const found = new Set<KnownPerson>();
  for (let at = firstNotBelow(index.sortedWords, beginning); at < index.sortedWords.length; at++) {
    const word = index.sortedWords[at] ?? '';
    if (!word.startsWith(beginning) || found.size >= peopleWithABeginning) break;
    for (const person of index.byWord.get(word) ?? []) found.add(person);
  }
  return [...found].slice(0, peopleWithABeginning);
}

function firstNotBelow(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The longest known name that begins at `at` in a text without spaces between words. */
export function unpartedNameAt(index: NameIndex, text: string, at: number): { length: number; people: KnownPerson[] } | null {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const here = index.unparted.get(character)?.filter(({ name }) => text.startsWith(name, at)) ?? [];
  const length = Math.max(0, ...here.map(({ name }) => name.length));
  const people = here.filter(({ name }) => name.length === length).map(({ person }) => person);
  return people.length > 0 ? { length, people } : null;
}
