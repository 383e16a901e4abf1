import { hasTimeToCall } from '../callBudget.ts';
import { never } from '../contact.ts';
import type { Day } from '../day.ts';
import { nextTalkAt } from '../silence.ts';
import type { Standing } from '../standing.ts';
import type { Reason } from '../suggestion.ts';
import { talksBeforeAStep } from './hello.ts';
import { hasTalkedSince } from './invitation.ts';
import type { Found, Kind } from './kind.ts';

/** An invitation that was not taken up may be said once more, gently, after a month (T2). */
const daysBeforeAgain = 30;

/**
 * An invitation to talk (S0). Arises once e-mails, or work together, have gone back and forth and they have answered; after an invitation that was
 * not taken up, a month later and once, however little there was before. Never for those who avoid calls, and not beyond the week's
 * minutes. Done by a call, by meeting, or by the invitation.
 */
export const call: Kind = {
  kind: 'call',
  begins: true,
  arises(standing, day) {
    if (standing.avoids.includes('call') || !hasTimeToCall(standing, day) || nextTalkAt(standing, day) !== null) return null;
    const [given, ...earlier] = standing.invitations.filter(
      ({ by, at }) => by === 'me' && at <= day.clock.now && !hasTalkedSince(at, standing, day.clock),
    );
    if (!given) return first(standing, day);
    return earlier.length > 0 ? null : again(given, standing, day);
  },
};

function first(standing: Standing, day: Day): Found | null {
  const { since, rung, avoids, prefers, talks, fromThem, hello } = standing;
  if (since.call !== undefined || since.meet !== undefined || rung === null || talks < talksBeforeAStep || fromThem === 0)
    return null;
  const mailed = (rung === 'email' || rung === 'collaborate' || hello !== null) && isAnswered(standing, day);
  const skipsMail = rung === 'message' && (avoids.includes('email') || prefers.includes('call'));
  if (!mailed && !skipsMail) return null;
  const because: Reason[] = [{ kind: 'talks', talks, rung }, { kind: 'no call yet' }];
  if (prefers.includes('call')) because.push({ kind: 'likes best', rung: 'call' });
  return { step: 'call', because };
}

/** Whether they have given a sign since the user first wrote. After a hello that had no reply, public words are none. */
function isAnswered({ hello, latest, since }: Standing, { clock }: Day): boolean {
  if (hello?.outcome === 'replied' || hello?.outcome === 'lovely') return true;
  const wroteAt = Math.max(since.email ?? never, hello?.at ?? never);
  return latest.some(
    ({ at, rung, direction }) =>
      at >= wroteAt && at <= clock.now && direction !== 'out' && !(rung === 'reply' && hello?.outcome === 'not yet'),
  );
}

function again(
  { id, at, state, stateAt, scheduledAt }: Standing['invitations'][number],
  standing: Standing,
  day: Day,
): Found | null {
  const wasSaidAgain = state === 'invited' && stateAt > at;
  if (scheduledAt !== null || wasSaidAgain || stateAt >= day.clock.dayStart(1 - daysBeforeAgain)) return null;
  const because: Reason[] = [{ kind: 'invitation', by: 'me', invitationId: id, at }];
  if (standing.rung !== null && standing.talks > 0) because.push({ kind: 'talks', talks: standing.talks, rung: standing.rung });
  return { step: 'call', because, about: id };
}
