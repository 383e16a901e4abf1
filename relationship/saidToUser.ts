import { saidLanguages } from './said/all.ts';
import type { SaidLanguage } from './said/saidLanguage.ts';

/** What words that somebody says to the user hold; each a sentence of theirs, cut short, or null where there is none. */
export type SaidToUser = {
  /** Something asked of the user, that waits for an answer (T8). */
  question: string | null;
  thanks: string | null;
  /** Praise and congratulations. */
  praise: string | null;
  /** A few words to know it again by: the telling sentence, else the first; '' for no words. */
  words: string;
};

/** Longer texts are read only so far. */
const readLength = 2_000;
/** So much of a sentence is kept. */
const longestWords = 140;

/** Reads what somebody says to the user, in any of the languages we know; a question mark counts in every language. */
export function readSaid(text: string): SaidToUser {
  const sentences = sentencesIn(text);
  const first = (holds: (sentence: string) => boolean) => shortened(sentences.find(holds)) || null;
  const question = first(isQuestion);
  const praise = first((sentence) => isMeant(sentence, ({ praise: pattern }) => pattern));
  const thanks = first((sentence) => isMeant(sentence, ({ thanks: pattern }) => pattern));
  return { question, thanks, praise, words: question ?? praise ?? thanks ?? shortened(sentences[0]) };
}

/** Whether they are kind words, worth reading again: not a thank-you that says nothing but that. */
export function areKindWords({ praise, thanks }: SaidToUser): boolean {
  return praise !== null || (thanks !== null && (thanks.match(/\p{L}+/gu) ?? []).length >= fewestWords);
}

/** "Thank you so much!" is a courtesy. */
const fewestWords = 5;

/** What is read of a text: no addresses, and nothing that quotes somebody else. */
function sentencesIn(text: string): string[] {
  return text
    .slice(0, readLength)
    .normalize('NFC')
    .replace(/[’‘ʼ]/gu, "'")
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('>'))
    .map((line) => line.replace(/\b(?:https?:\/\/|www\.)\S+/giu, ' ').replace(/[“„«"][^“”„«»"\n]*[”“»"]/gu, ' '))
    .flatMap((line) => line.match(/[^.!?…？！؟。]+[.!?…？！؟。]*["')\]]*(?:\s|$)|[^.!?…？！؟。]+[.!?…？！؟。]+/gu) ?? [])
    .map((sentence) => sentence.replace(/\s+/gu, ' ').trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

function isQuestion(sentence: string): boolean {
  if (saidLanguages.some(({ rhetorical }) => rhetorical.test(sentence))) return false;
  const isAsked = saidLanguages.some(({ questions }) => questions.test(sentence));
  // "Auvergne?" wonders; "Could you believe it!" asks nothing.
  if (/[?？؟]/u.test(sentence)) return isAsked || !/^[\p{Script=Latin}\p{M}]+\P{L}*$/u.test(sentence);
  return isAsked && !/[!！]$/u.test(sentence);
}

function isMeant(sentence: string, patternOf: (language: SaidLanguage) => RegExp): boolean {
  return saidLanguages.some((language) => patternOf(language).test(sentence) && !language.notMeant.test(sentence));
}

function shortened(sentence = ''): string {
  const letters = [...sentence];
  return letters.length <= longestWords
    ? sentence
    : `${letters
        .slice(0, longestWords - 1)
        .join('')
        .trimEnd()}…`;
}
