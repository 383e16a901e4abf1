import { foldWord } from './nameIndex.ts';

/** One word of a sentence and where it stands. */
export type Word = {
  /** As typed, without a possessive "'s". */
  text: string;
  /** In lower case, as the languages' tables have it. */
  small: string;
  /** As names are compared. */
  folded: string;
  start: number;
  end: number;
};

/** An e-mail address, "@ada.example", "w/", "&", an initial with its dot, or letters and digits with what holds them together. */
const word =
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}|@[\p{L}\p{N}_.-]*[\p{L}\p{N}_]|w\/|&|\p{Lu}\.(?!\p{L}{2})|[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}'’_-]*/gu;

/** The words of a text in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map((match) => {
    const plain = match[0].replace(/['’](?:s|S|ll|d|re|ve)?$/u, '');
    return {
      text: plain,
      small: plain.toLowerCase(),
      folded: plain.includes('@') ? plain.toLowerCase() : foldWord(plain),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}
