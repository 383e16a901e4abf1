/** Something in a file that could not be used. */
export type Skipped = {
  file: string;
  /** Line (or record) counted from 1; null when it concerns the whole file. */
  line: number | null;
  /** What was there and what was expected, in plain words. */
  reason: string;
};
