/** A letter may have any number of marks; for the longest emoji this many units are enough. */
const unitsALetter = 12;

/** The text, or so much of it that it has `longest` letters with the sign that there was more. No letter, of whatever script, is cut in two. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // Latin letters, most texts by far, are one unit each.
  if (/^[\n -\u02ff]*$/.test(text.slice(0, longest + 1))) return `${text.slice(0, longest - 1).trimEnd()}…`;
  let count = 0;
  let cut = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(text)) {
    const end = index + segment.length;
    if (++count > longest || end > longest * unitsALetter) return `${text.slice(0, cut).trimEnd()}…`;
    if (count < longest) cut = end;
  }
  return text;
}
