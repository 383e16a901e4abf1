import { hasMessages } from '../channel.ts';
import { ladder } from '../ladder.ts';
import { nextTalkAt } from '../silence.ts';
import type { Reason, Step } from '../suggestion.ts';
import type { Kind } from './kind.ts';

/** Below this many talks with somebody, a step further would be an imposition. */
export const talksBeforeAStep = 3;

/**
 * A hello that asks for nothing (S2). Arises when the two have talked a few times in public or by message and no mail has gone between them.
 * By e-mail; by message to somebody who avoids e-mail, likes messages best, or whose address is not known and with whom the user talks where there
 * are messages, and has sent none. Else the address has yet to be found, and that is said. Nothing of the kind while a talk is arranged. Done when it is sent:
 * nobody is sent two.
 */
export const hello: Kind = {
  kind: 'hello',
  begins: true,
  arises(standing, day) {
    const { talks, rung, hello: sent, avoids, prefers, hasEmail, latest } = standing;
    if (nextTalkAt(standing, day) !== null) return null;
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
