import { expect, it } from 'vitest';
import { clockAt } from '../../relationship/clock.ts';
import { type Meeting, nextMeetings } from '../../relationship/meeting.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** A Monday, ten in the morning. */
const now = Date.UTC(2026, 2, 9, 10);
const clock = clockAt(now, 'UTC');

function meeting(changed: Partial<Meeting>): Meeting {
  const blank = { id: 'm', title: '', endAt: null, wholeDay: false, happened: null, source: 'user', sourceKey: null } as const;
  return { ...blank, at: now + day, personIds: ['ada'], ...changed };
}

it('tells each person’s soonest meeting of the days ahead', () => {
  const meetings = [meeting({ at: now + 2 * day, personIds: ['ada', 'bo'] }), meeting({ at: now + day })];
  expect([...nextMeetings(meetings, clock)]).toEqual([
    ['ada', now + day],
    ['bo', now + 2 * day],
  ]);
});

it.each<[string, Partial<Meeting>, boolean]>([
  ['that goes on', { at: now - hour, endAt: now + hour }, true],
  ['that is over', { at: now - 2 * hour, endAt: now - hour }, false],
  ['of the whole of today', { at: Date.UTC(2026, 2, 9), wholeDay: true }, true],
  ['of the whole of yesterday', { at: Date.UTC(2026, 2, 8), endAt: now, wholeDay: true }, false],
  ['a week from today', { at: now + 7 * day }, false],
  ['that did not take place', { happened: false }, false],
])('looks at one %s', (_, changed, isTold) => {
  expect(nextMeetings([meeting(changed)], clock).has('ada')).toBe(isTold);
});
