import { lastContact } from '../contact.ts';
import { talksBeforeAStep } from './hello.ts';
import type { Kind } from './kind.ts';

/** How long a post of theirs is fresh enough to be answered. */
const postDaysFresh = 14;

/** One reads somebody for so long before saying a first word. */
const daysOfReading = 7;

/**
 * Answering something they posted (S4), the smallest way to stay in touch. Arises for people in focus, when a page showed a post of theirs since the
 * last contact, when there have been too few talks for more and they have no cadence of their own, or when the user has only read them so far. Done
 * by any contact.
 */
export const keepWarm: Kind = {
  kind: 'keep warm',
  begins: true,
  arises(standing, { clock }) {
    const { focus, avoids, talks, rung, recentPost, followedSince, cadenceDays } = standing;
    if (!focus || avoids.includes('reply')) return null;
    const last = lastContact(standing, clock);
    const isFresh =
      recentPost !== null &&
      recentPost.at <= clock.now &&
      recentPost.at >= clock.dayStart(-postDaysFresh) &&
      (last === null || recentPost.at > last.at);
    if (isFresh) {
      const { title, url, at } = recentPost;
      return { step: 'reply', because: [{ kind: 'their post', title, url, at }], about: url };
    }
    if (last === null) {
      if (followedSince == null || followedSince >= clock.dayStart(1 - daysOfReading)) return null;
      return { step: 'reply', because: [{ kind: 'no talk yet', followedSince }], about: 'first words' };
    }
    // How often is enough was said by the user, where they gave a cadence.
    const hasOwnPace = cadenceDays !== null && cadenceDays > 0;
    if (rung === null || talks >= talksBeforeAStep || hasOwnPace) return null;
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
