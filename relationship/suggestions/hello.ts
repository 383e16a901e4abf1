import { hasMessages } from '../channel.ts';
import type { Day } from '../day.ts';
import { ladder } from '../ladder.ts';
import { nextTalkAt } from '../silence.ts';
import type { Standing } from '../standing.ts';
import type { Reason, Step } from '../suggestion.ts';
import type { Found, Kind } from './kind.ts';

/** Below this many talks with somebody, a step further would be an imposition. */
export const talksBeforeAStep = 3;

/** Said months later, a first word after an introduction would need a word of its own. */
const introductionDays = 60;

/**
 * A hello that asks for nothing (S2). Arises when the two have talked a few times in public or by message and no mail has gone between them. By
 * e-mail; by message to somebody who avoids e-mail, likes messages best, or whose address is not known and with whom the user talks where there
 * are messages, and has sent none. Else the address has yet to be found, and that is said. Nothing of the kind while a talk is arranged. Done
 * when it is sent: nobody is sent two. Somebody the user was introduced to is said hello to without a talk before.
 */
export const hello: Kind = {
  kind: 'hello',
  begins: true,
  arises(standing, day) {
    const { talks, rung, hello: sent, avoids, prefers, hasEmail, latest, introduced } = standing;
    if (nextTalkAt(standing, day) !== null) return null;
    if (introduced !== undefined && talks === 0) return firstWord(introduced, standing, day);
    if (rung === null || talks < talksBeforeAStep || sent !== null || ladder.indexOf(rung) >= ladder.indexOf('email'))
      return null;
    const mayMessage = rung !== 'message' && !avoids.includes('message');
    const wantsMessage = avoids.includes('email') || (prefers.includes('message') && !prefers.includes('email'));
    const needsMessage = !hasEmail && latest.some(({ channel }) => hasMessages(channel));
    const step: Step | null =
      (wantsMessage || needsMessage) && mayMessage ? 'message' : avoids.includes('email') ? null : 'email';
    if (step === null) return null;
    const because: Reason[] = [{ kind: 'talks', talks, rung }];
    if (step === 'email') because.push({ kind: 'no e-mail yet' });
    if (step === 'email' && !hasEmail) because.push({ kind: 'no address yet' });
    return { step, because };
  },
};

function firstWord({ at, words }: { at: number; words: string }, standing: Standing, { clock }: Day): Found | null {
  const { hello: sent, latest, avoids, hasEmail } = standing;
  if (at > clock.now || at < clock.dayStart(-introductionDays) || sent !== null || latest.length > 0) return null;
  const mails = hasEmail && !avoids.includes('email');
  if (!mails && avoids.includes('message')) return null;
  return { step: mails ? 'email' : 'message', because: [{ kind: 'introduced', words, at }] };
}
