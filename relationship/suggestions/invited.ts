import { hasTimeToCall } from '../callBudget.ts';
import { hasTalkedSince } from './invitation.ts';
import type { Kind } from './kind.ts';

/**
 * They invited the user to talk (T2) and it has not come to it. Arises three days later, so that nobody feels rushed. Done when the talk
 * is arranged, had, or the invitation ticked off.
 */
export const invited: Kind = {
  kind: 'invited',
  begins: false,
  arises(standing, day) {
    const { invitations, avoids, dismissed } = standing;
    const { clock } = day;
    if (avoids.includes('call') || !hasTimeToCall(standing, day)) return null;
    const open = invitations.find(
      ({ id, by, at, scheduledAt }) =>
        by === 'them' &&
        scheduledAt === null &&
        at < clock.dayStart(-2) &&
        !hasTalkedSince(at, standing, clock) &&
        !dismissed.includes(`invited ${id}`),
    );
    if (!open) return null;
    return { step: 'call', because: [{ kind: 'invitation', by: 'them', invitationId: open.id, at: open.at }], about: open.id };
  },
};
