/** The text, or so much of it that it has `longest` letters with the sign that there was more. No letter, of whatever script, is cut in two. */
export function shortened(text: string, longest: number): string {
  const letters = [...text];
  if (letters.length <= longest) return text;
  const beginning = letters.slice(0, longest - 1).join('');
  return `${beginning.trimEnd()}…`;
}
