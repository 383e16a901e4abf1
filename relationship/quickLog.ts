import type { Rung } from './ladder.ts';

/** What one typed sentence says happened; each part null (or '') where the sentence does not tell. */
export type QuickLog = {
  /** Who could be meant, best first; empty when nobody is named or known. */
  candidates: { personId: string; name: string }[];
  /** The name as typed, for adding somebody new; null when nobody is named. */
  typedName: string | null;
  rung: Rung | null;
  channel: string | null;
  direction: 'in' | 'out' | 'both';
  /** ms since epoch. */
  at: number;
  minutes: number | null;
  promise: { by: 'me' | 'them'; what: string; dueAt: number | null } | null;
  /** The sentence as typed. */
  note: string;
};
