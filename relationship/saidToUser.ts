import { saidLanguages } from './said/all.ts';
import type { SaidLanguage } from './said/saidLanguage.ts';
import { shortened } from './shortened.ts';

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
  const first = (holds: (sentence: string) => boolean) => cut(sentences.find(holds)) || null;
  const question = first(isQuestion);
  const praise = first((sentence) => isMeant(sentence, ({ praise: pattern }) => pattern));
  const thanks = first((sentence) => isMeant(sentence, ({ thanks: pattern }) => pattern));
  return { question, thanks, praise, words: question ?? praise ?? thanks ?? cut(sentences[0]) };
}

/** Whether they are kind words, worth reading again: not a thank-you that says nothing but that. */
export function areKindWords({ praise, thanks }: SaidToUser): boolean {
  return praise !== null || (thanks !== null && (thanks.match(/\p{L}+/gu) ?? []).length >= fewestWords);
}

/** "Thank you so much!" is a courtesy. */
const fewestWords = 5;

/** The beginning of what somebody wrote, to know it again by; '' for no words. */
export function firstWords(text: string): string {
  return cut(sentencesIn(text)[0]);
}

/** The sentences of a text, without addresses and without lines that quote somebody else. */
function sentencesIn(text: string): string[] {
  return text
    .slice(0, readLength)
    .normalize('NFC')
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('>'))
    .map((line) => line.replace(/\b(?:https?:\/\/|www\.)\S+/giu, ' '))
    .flatMap((line) => line.match(/[^.!?…？！؟。]+[.!?…？！؟。]*["'”“»)\]]*(?:\s|$)|[^.!?…？！؟。]+[.!?…？！؟。]+/gu) ?? [])
    .map((sentence) => sentence.replace(/\s+/gu, ' ').trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/** A sentence as the patterns want it: with straight apostrophes, and without what it quotes. */
function plain(sentence: string): string {
  return sentence.replace(/[’‘ʼ]/gu, "'").replace(/[“„«"][^“”„«»"]*(?:[”“»"]|$)/gu, ' ');
}

function isQuestion(asWritten: string): boolean {
  const sentence = plain(asWritten).trim();
  if (saidLanguages.some(({ rhetorical }) => rhetorical.test(sentence))) return false;
  const isAsked = saidLanguages.some(({ questions }) => questions.test(sentence));
  // "Auvergne?" wonders; "Could you believe it!" asks nothing.
  if (/[?？؟]/u.test(sentence)) return isAsked || !/^[\p{Script=Latin}\p{M}]+\P{L}*$/u.test(sentence);
  return isAsked && !/[!！]$/u.test(sentence);
}

function isMeant(asWritten: string, patternOf: (language: SaidLanguage) => RegExp): boolean {
  const sentence = plain(asWritten).trim();
  return saidLanguages.some((language) => patternOf(language).test(sentence) && !language.notMeant.test(sentence));
}

function cut(sentence = ''): string {
  return shortened(sentence, longestWords);
}
