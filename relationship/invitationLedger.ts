import type { Invitation, InvitationState } from './invitation.ts';

/** The invitations of one side, by how far each has come; the latest change first. */
export type Ledger = Record<InvitationState, Invitation[]>;

/** An invitation of the user's may be said once more, gently, after so many days (T2). */
const daysBeforeAgain = 30;
const dayMs = 86_400_000;

/** Both sides' invitations to talk (T1, T2). */
export function invitationLedger(invitations: readonly Invitation[]): { mine: Ledger; theirs: Ledger } {
  const newestFirst = [...invitations].sort((a, b) => b.stateAt - a.stateAt || (a.id < b.id ? -1 : 1));
  const of = (by: Invitation['by'], state: InvitationState) =>
    newestFirst.filter((invitation) => invitation.by === by && invitation.state === state);
  const ledger = (by: Invitation['by']): Ledger => ({
    invited: of(by, 'invited'),
    asked: of(by, 'asked'),
    scheduled: of(by, 'scheduled'),
    talked: of(by, 'talked'),
  });
  return { mine: ledger('me'), theirs: ledger('them') };
}

/** Whether the user may gently say it again: invited, not taken up, and a month gone by. */
export function mayInviteAgain({ by, state, stateAt }: Invitation, now: number): boolean {
  return by === 'me' && (state === 'invited' || state === 'asked') && now - stateAt >= daysBeforeAgain * dayMs;
}
