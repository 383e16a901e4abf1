/** Where and how the two met. */
export type Origin = {
  kind: 'post' | 'comment' | 'webinar' | 'event' | 'person' | 'page';
  /** In the user's words, or the page's title. */
  words: string;
  /** Where it can be read; null when nowhere. */
  url: string | null;
  /** When, ms since epoch; null when not known. */
  at: number | null;
  /** Who brought them together; null for nobody. */
  viaPersonId: string | null;
  /** The user is not certain. */
  unsure: boolean;
};
