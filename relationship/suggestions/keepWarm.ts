import { lastContact } from '../contact.ts';
import { talksBeforeAStep } from './hello.ts';
import type { Kind } from './kind.ts';

/** How long a post of theirs is fresh enough to be answered. */
const postDaysFresh = 14;

/**
 * Answering something they posted (S4), the smallest way to stay in touch. Arises for people in focus, when a page showed a post of theirs since the
 * last contact, or when there have been too few talks for more. Done by any contact.
 */
export const keepWarm: Kind = {
  kind: 'keep warm',
  begins: true,
  arises({ focus, avoids, talks, rung, latest, recentPost }, { clock }) {
    if (!focus || avoids.includes('reply')) return null;
    const last = lastContact(latest, clock);
    const isFresh =
      recentPost !== null &&
      recentPost.at <= clock.now &&
      recentPost.at >= clock.dayStart(-postDaysFresh) &&
      (last === null || recentPost.at > last.at);
    if (isFresh) {
      const { title, url, at } = recentPost;
      return { step: 'reply', because: [{ kind: 'their post', title, url, at }], about: url };
    }
    if (last === null || rung === null || talks >= talksBeforeAStep) return null;
    return {
      step: 'reply',
      because: [
        { kind: 'talks', talks, rung },
        { kind: 'quiet since', lastAt: last.at },
      ],
      about: String(last.at),
    };
  },
};
