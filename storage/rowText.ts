/** A row as JSON. */
export type TextOf = (row: object) => string;

/** Writes each row as JSON once, however often it is asked for: an import needs it in its pack and in the second copy. */
export function textsOnce(): TextOf {
  const texts = new Map<object, string>();
  return (row) => {
    const known = texts.get(row);
    if (known !== undefined) return known;
    const text = JSON.stringify(row);
    texts.set(row, text);
    return text;
  };
}
