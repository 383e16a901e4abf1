/** A stretch of a text and where it begins there. */
export type Stretch = { text: string; start: number };

/**
 * The text without accents and with what it quotes blanked, letter for letter, so that places stay: lines behind ">", and all in quotation
 * marks, also those not closed yet. Apostrophes are straight.
 */
export function ownWords(text: string): string {
  return quotations
    .reduce((rest, quotation) => rest.replace(quotation, (quoted) => quoted.replace(/[^\n]/g, '_')), withoutAccents(text))
    .replace(/[’‘ʼ]/g, "'");
}

/** "ä" → "a", "ß" → "s": a letter for each letter. */
export function withoutAccents(text: string): string {
  return text.replace(/[\u00C0-\u024F]/g, (letter) => (letter === 'ß' ? 's' : (letter.normalize('NFD')[0] ?? letter)));
}

const quotations = [
  /^[ \t]*>.*$/gm,
  /„[^“”\n]*[“”]?/g,
  /“[^”\n]*”?/g,
  /«[^«»\n]*»|»[^«»\n]*«?/g,
  /(?<!\w)"[^"\n]*"?/g,
  /(?<!\w)‘[^\n]*?’(?!\w)/g,
  /(?<!\w)'(?=\w)[^\n]*?'(?!\w)/g,
];

/** The sentences of a text, the marks they end with included; none without a letter. */
export function sentencesIn(text: string): Stretch[] {
  return [...text.matchAll(/(?:[^.!?…\n]|[.!?…](?=\w))+[.!?…]*/g)]
    .map(({ 0: sentence, index }) => ({ text: sentence, start: index }))
    .filter((sentence) => /[a-z]/i.test(sentence.text));
}

/** Cuts a sentence where `breaks` (global) are found; each clause begins with the mark it was cut at. */
export function clausesIn(sentence: Stretch, breaks: RegExp): Stretch[] {
  const starts = [0, ...[...sentence.text.matchAll(breaks)].map(({ index }) => index).filter((index) => index > 0)];
  return starts.map((start, i) => ({ text: sentence.text.slice(start, starts[i + 1]), start: sentence.start + start }));
}
