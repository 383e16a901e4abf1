import { hasTalkedSince } from './invitation.ts';
import type { Kind } from './kind.ts';

/** After this long nobody remembers how a hello went, and it need not be known. */
const daysOpen = 90;
const dayMs = 86_400_000;

/**
 * "How did it go?" (H3), some days after a hello, or the day after a call that was arranged. Done when the user has said; "not yet" is an
 * answer and fine, and nobody is asked twice.
 */
export const reportBack: Kind = {
  kind: 'report back',
  begins: false,
  arises(standing, { clock, settings }) {
    const { hello, invitations } = standing;
    const planned = invitations.find(
      ({ scheduledAt }) => scheduledAt !== null && scheduledAt < clock.dayStart(0) && scheduledAt >= clock.dayStart(-daysOpen),
    );
    // What was arranged for the evening may have taken place in the morning.
    if (planned && !hasTalkedSince((planned.scheduledAt ?? 0) - dayMs, standing, clock)) {
      const { id, scheduledAt } = planned;
      return {
        step: 'report back',
        because: [{ kind: 'call was planned', invitationId: id, at: scheduledAt ?? 0 }],
        about: `${id} ${scheduledAt}`,
      };
    }
    if (hello === null || hello.outcome !== null) return null;
    if (hello.at >= clock.dayStart(1 - settings.helloAskDays) || hello.at < clock.dayStart(-daysOpen)) return null;
    return { step: 'report back', because: [{ kind: 'hello sent', helloId: hello.id, at: hello.at }], about: hello.id };
  },
};
