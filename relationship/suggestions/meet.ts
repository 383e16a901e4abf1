import { hasTimeToCall } from '../callBudget.ts';
import type { Day } from '../day.ts';
import { foldedWords } from '../foldedWords.ts';
import type { Standing } from '../standing.ts';
import type { Reason } from '../suggestion.ts';
import { talksBeforeAStep } from './hello.ts';
import type { Kind } from './kind.ts';

/**
 * They have talked by phone and never met (L3): "meet" where place or event coincide, else a call with a picture, once. For somebody who avoids
 * calls, meeting is the next rung. Done by meeting, or by the video call.
 */
export const meet: Kind = {
  kind: 'meet',
  begins: true,
  arises(standing, day) {
    const { since, avoids, talks, rung, videoSince } = standing;
    if (since.meet !== undefined || rung === null || talks < talksBeforeAStep) return null;
    const avoidsCalls = avoids.includes('call');
    const isReady = since.call !== undefined || (avoidsCalls && (rung === 'email' || rung === 'collaborate'));
    if (!isReady) return null;
    const reasons: Reason[] = [{ kind: 'talks', talks, rung }, { kind: 'never met' }];
    const chance = avoids.includes('meet') ? null : chanceToMeet(standing, day);
    if (chance !== null) return { step: 'meet', because: [chance, ...reasons], about: 'in person' };
    if (avoidsCalls)
      return avoids.includes('meet')
        ? null
        : { step: 'meet', because: [...reasons, { kind: 'avoids calls' }], about: 'in person' };
    if (videoSince !== null || !hasTimeToCall(standing, day)) return null;
    return { step: 'video', because: reasons, about: 'video' };
  },
};

/** How far ahead an event may lie for it to be worth a word. */
const eventDaysAhead = 60;

/** Where the two could meet: a place both are at, or an entry in the user's calendar that names a community of theirs. */
function chanceToMeet({ places, communities }: Standing, { settings, meetings, clock }: Day): Reason | null {
  const place = settings.ownPlaces.find((own) => places.some((theirs) => names(theirs, own)));
  if (place !== undefined) return { kind: 'same place', place };
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
