/**
 * The same text on its own. What is cut out of a longer text keeps all of that in memory, and a name is remembered long after the
 * megabyte of a file that it stood in.
 */
export function detached(text: string): string {
  // Engines copy so short ones anyway (V8: below 13 characters).
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
