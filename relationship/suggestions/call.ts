import { hasTimeToCall } from '../callBudget.ts';
import { lastFromThem, never, timeOf } from '../contact.ts';
import type { Reason } from '../suggestion.ts';
import { talksBeforeAStep } from './hello.ts';
import type { Kind } from './kind.ts';

/** An invitation that was not taken up may be said once more, gently, after a month (T2). */
const daysBeforeAgain = 30;

/**
 * An invitation to talk (S0). Arises once e-mails, or work together, have gone back and forth and they have answered; never for those who
 * avoid calls, and not beyond the week's minutes. Done by a call, by meeting, or by the invitation, which then gets a month.
 */
export const call: Kind = {
  kind: 'call',
  begins: true,
  arises(standing, day) {
    const { since, rung, avoids, prefers, talks, fromThem, invitations, hello, latest } = standing;
    const { clock } = day;
    if (since.call !== undefined || since.meet !== undefined || avoids.includes('call')) return null;
    if (!hasTimeToCall(standing, day) || rung === null || talks < talksBeforeAStep || fromThem === 0) return null;
    const wroteAt = Math.max(since.email ?? never, hello?.at ?? never);
    const isAnswered =
      hello?.outcome === 'replied' || hello?.outcome === 'lovely' || timeOf(lastFromThem(latest, clock)) >= wroteAt;
    const mailed = (rung === 'email' || rung === 'collaborate' || hello !== null) && isAnswered;
    const skipsMail = rung === 'message' && (avoids.includes('email') || prefers.includes('call'));
    if (!mailed && !skipsMail) return null;
    const because: Reason[] = [{ kind: 'talks', talks, rung }, { kind: 'no call yet' }];
    if (prefers.includes('call')) because.push({ kind: 'likes best', rung: 'call' });
    const [given] = invitations.filter(({ by }) => by === 'me');
    if (given === undefined) return { step: 'call', because };
    if (given.stateAt >= clock.dayStart(1 - daysBeforeAgain)) return null;
    return {
      step: 'call',
      because: [{ kind: 'invitation', by: 'me', invitationId: given.id, at: given.at }, ...because],
      about: given.id,
    };
  },
};
