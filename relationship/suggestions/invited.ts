import { hasTimeToCall } from '../callBudget.ts';
import { lastContact } from '../contact.ts';
import type { Kind } from './kind.ts';

/** The ways of talking that an invitation to talk is taken up by. */
const talking = ['call', 'meet'];

/**
 * They invited the user to talk (T2) and it has not come to it. Arises three days later, so that nobody feels rushed. Done when the talk
 * is arranged, had, or the invitation ticked off.
 */
export const invited: Kind = {
  kind: 'invited',
  begins: false,
  arises(standing, day) {
    const { invitations, latest, avoids, dismissed } = standing;
    const { clock } = day;
    if (avoids.includes('call') || !hasTimeToCall(standing, day)) return null;
    const last = lastContact(latest, clock);
    const open = invitations.find(
      ({ id, by, at, scheduledAt }) =>
        by === 'them' &&
        scheduledAt === null &&
        at < clock.dayStart(-2) &&
        !(last !== null && talking.includes(last.rung) && last.at >= at) &&
        !dismissed.includes(`invited ${id}`),
    );
    if (!open) return null;
    return { step: 'call', because: [{ kind: 'invitation', by: 'them', invitationId: open.id, at: open.at }], about: open.id };
  },
};
