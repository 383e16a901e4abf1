/** Text in which every letter is one unit: no marks that join the letter before them, no pairs, no syllables put together. */
const plain = /^[\n\x20-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u3041-\u3096\u309b-\u30ff\u4e00-\u9fff]*$/;

/** A letter may have any number of marks; of the longest emoji this many units are enough for one. */
const unitsALetter = 12;

/** The text, or so much of it that it has `longest` letters with the sign that there was more. No letter, of whatever script, is cut in two. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  if (plain.test(text.slice(0, longest + 1))) return `${text.slice(0, longest - 1).trimEnd()}…`;
  let count = 0;
  let cut = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(text)) {
    count++;
    if (count > longest || index + segment.length > longest * unitsALetter) return `${text.slice(0, cut).trimEnd()}…`;
    if (count < longest) cut = index + segment.length;
  }
  return text;
}
