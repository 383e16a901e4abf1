import type { Day } from '../day.ts';
import type { Standing } from '../standing.ts';
import type { Reason, Step, SuggestionKind } from '../suggestion.ts';

/** What is to be suggested, if a kind arises. */
export type Found = {
  step: Step;
  because: Reason[];
  /** Which one of several it is, for `Suggestion.key`; left out where there can be only one between two people. */
  about?: string;
};

/** One kind of suggestion. */
export type Kind = {
  kind: SuggestionKind;
  /**
   * Whether it is the user who would begin something. Then it is silent right after a contact, after three tries without an answer, while
   * a call or meeting is arranged, and counts against the day's few; and a list offers it only for people in focus.
   */
  begins: boolean;
  /** The suggestion, or null for none. Who is snoozed, away or happy is none of its business. */
  arises(standing: Standing, day: Day): Found | null;
};
