import { hasTimeToCall } from '../callBudget.ts';
import type { Day } from '../day.ts';
import { foldedWords } from '../foldedWords.ts';
import { nextTalkAt } from '../silence.ts';
import type { Standing } from '../standing.ts';
import type { Reason } from '../suggestion.ts';
import { talksBeforeAStep } from './hello.ts';
import type { Kind } from './kind.ts';

/**
 * The two could meet because place or event coincide (L3, S2: "if you're lucky enough to live in the same area"). Arises once they have talked a few times,
 * by whatever means, and both have written. Done by meeting, or by arranging to.
 */
export const chanceToMeet: Kind = {
  kind: 'meet',
  begins: true,
  arises(standing, day) {
    const { avoids, fromThem, fromMe } = standing;
    const reasons = neverMet(standing, day);
    if (reasons === null || avoids.includes('meet') || fromThem === 0 || fromMe === 0) return null;
    const chance = placeOf(standing, day) ?? eventOf(standing, day);
    return chance && { step: 'meet', because: [chance, ...reasons], about: 'in person' };
  },
};

/**
 * They have talked by phone and never met (L3): a call with a picture, once. For somebody who avoids calls, meeting is the next rung. Done by meeting,
 * or by the video call.
 */
export const meet: Kind = {
  kind: 'meet',
  begins: true,
  arises(standing, day) {
    const { since, avoids, rung, videoSince } = standing;
    const reasons = neverMet(standing, day);
    if (reasons === null) return null;
    if (avoids.includes('call')) {
      const isReady = since.call !== undefined || rung === 'email' || rung === 'collaborate';
      if (!isReady || avoids.includes('meet')) return null;
      return { step: 'meet', because: [...reasons, { kind: 'avoids calls' }], about: 'in person' };
    }
    if (since.call === undefined || videoSince !== null || !hasTimeToCall(standing, day)) return null;
    return { step: 'video', because: reasons, about: 'video' };
  },
};

/** The facts, where they know each other and have neither met nor arranged to; null else. */
function neverMet(standing: Standing, day: Day): Reason[] | null {
  const { since, talks, rung } = standing;
  if (since.meet !== undefined || rung === null || talks < talksBeforeAStep || nextTalkAt(standing, day) !== null) return null;
  return [{ kind: 'talks', talks, rung }, { kind: 'never met' }];
}

/** How far ahead an event may lie for it to be worth a word. */
const eventDaysAhead = 45;

/** A place that both are at. */
function placeOf({ places }: Standing, { settings }: Day): Reason | null {
  const place = settings.ownPlaces.find((own) => places.some((theirs) => names(theirs, own)));
  return place === undefined ? null : { kind: 'same place', place };
}

/** An entry in the user's calendar that names a community of theirs. */
function eventOf({ communities }: Standing, { meetings, clock }: Day): Reason | null {
  const event = meetings.find(
    ({ title, at }) => at < clock.dayStart(eventDaysAhead) && communities.some((community) => names(title, community)),
  );
  return event ? { kind: 'same event', title: event.title, at: event.at } : null;
}

/** Whether `text` has `name` in it as whole words, whatever the case and accents. */
function names(text: string, name: string): boolean {
  const wanted = foldedWords(name);
  return wanted !== '' && ` ${foldedWords(text)} `.includes(` ${wanted} `);
}
