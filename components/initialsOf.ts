/** Scripts whose names read oddly as two initials. */
const oneIsEnough = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** At most two letters: of the first and the last word that start with one. What stands after a comma is a title: "Ben Ruiz, PhD". */
export function initialsOf(name: string): string {
  const letters =
    name
      .slice(0, 200)
      .replace(/^(\s*\S+\s[^,]*\p{L}[^,]*),.*/su, '$1')
      .match(/(?<![\p{L}\p{M}'’])\p{L}\p{M}*/gu) ?? [];
  const first = letters[0] ?? '';
  const last = letters.length > 1 && !oneIsEnough.test(first) ? (letters.at(-1) ?? '') : '';
  return (first + last).toLocaleUpperCase();
}
