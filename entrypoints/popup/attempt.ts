/** What was just done, in words, and whether it can be taken back. */
export type Done = { words: string; canUndo: boolean };

/** Does something and shows how it ended: what was done, or that it was not. */
export type Attempt = (work: () => Promise<Done | null>) => Promise<void>;
