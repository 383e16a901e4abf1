import { describe, expect, it } from 'vitest';
import { isContact } from '../../relationship/contact.ts';
import { invitationLedger, mayInviteAgain } from '../../relationship/invitationLedger.ts';
import { reviewOf } from '../../relationship/review.ts';
import { standingOfTalks } from '../../relationship/standing.ts';
import { talkedWith } from '../../relationship/talkedWith.ts';
import { reply } from '../people.ts';
import { noon } from '../standings.ts';

describe('reviewOf', () => {
  const interactions = [
    reply({ personId: 'ada', rung: 'email', at: noon('2026-02-01') }),
    reply({ personId: 'ada', rung: 'call', at: noon('2026-03-03') }),
    reply({ personId: 'ada', rung: 'meet', at: noon('2026-03-20') }),
    reply({ personId: 'ben', rung: 'reply', at: noon('2026-03-03'), kindWords: true, note: 'You made my day' }),
    reply({ personId: 'cem', rung: 'call', at: noon('2025-01-01') }),
    reply({ personId: 'cem', rung: 'call', at: noon('2026-03-09') }),
    reply({ personId: 'dua', rung: 'follow', at: noon('2026-03-09') }),
  ];
  const told = {
    people: [...Map.groupBy(interactions.toReversed(), ({ personId }) => personId)].map(([personId, rows]) => ({
      personId,
      ...standingOfTalks(rows, 0),
    })),
    contacts: interactions.toReversed().filter(isContact),
    kindWords: interactions.filter(({ kindWords }) => kindWords),
    hellos: [{ id: 'h', personId: 'ben', at: noon('2026-03-05'), outcome: null, outcomeAt: null, words: '' }],
    pledges: [
      {
        id: 'p',
        personId: 'ada',
        by: 'me' as const,
        what: 'write',
        dueAt: null,
        keptAt: noon('2026-03-31'),
        permalink: null,
        at: 0,
      },
    ],
  };

  it('tells who came closer in a month, and what was first', () => {
    expect(reviewOf('2026-03', told, noon('2026-04-02'), 'UTC')).toMatchObject({
      climbed: [
        { personId: 'ada', from: 'email', to: 'meet', at: noon('2026-03-20') },
        { personId: 'ben', from: null, to: 'reply' },
      ],
      firstTalks: [{ personId: 'ben' }],
      firstCalls: [{ personId: 'ada' }],
      firstMeetings: [{ personId: 'ada' }],
      hellos: [{ personId: 'ben', outcome: null }],
      promisesKept: [{ personId: 'ada', by: 'me', what: 'write' }],
      kindWords: [{ personId: 'ben', words: 'You made my day' }],
    });
  });

  it('counts people, not talks, for each day of the month', () => {
    const { peopleByDay } = reviewOf('2026-03', told, noon('2026-04-02'), 'UTC');
    expect(peopleByDay).toHaveLength(31);
    expect([peopleByDay[2], peopleByDay[3], peopleByDay[19]]).toEqual([2, 0, 1]);
  });

  it('knows nothing yet of a month’s days to come', () => {
    expect(reviewOf('2026-03', told, noon('2026-03-10'), 'UTC').firstMeetings).toEqual([]);
    expect(reviewOf('2026-05', told, noon('2026-03-10'), 'UTC').climbed).toEqual([]);
  });
});

describe('talkedWith', () => {
  it('counts people, with the proof', () => {
    const calls = ['2026-01-01', '2026-02-01', '2026-02-02'].map((day) =>
      reply({ personId: 'ada', rung: 'call', at: noon(day) }),
    );
    const others = [
      reply({ personId: 'ben', rung: 'meet', at: noon('2026-02-03') }),
      reply({ personId: 'cem', rung: 'email', at: noon('2026-02-03') }),
      reply({ personId: 'dua', rung: 'call', at: noon('2026-09-09') }),
    ];
    expect(talkedWith([...calls, ...others], noon('2026-01-15'), noon('2026-03-01'))).toEqual([
      { personId: 'ben', calls: 1, firstAt: noon('2026-02-03'), lastAt: noon('2026-02-03') },
      { personId: 'ada', calls: 2, firstAt: noon('2026-02-01'), lastAt: noon('2026-02-02') },
    ]);
  });
});

describe('invitationLedger', () => {
  const invitation = (id: string, by: 'me' | 'them', state: 'invited' | 'asked' | 'scheduled' | 'talked', day: string) => ({
    ...{ id, personId: id, by, state, at: noon(day), stateAt: noon(day), scheduledAt: null, minutes: null, note: '' },
  });
  const [old, fresh, theirs] = [
    invitation('old', 'me', 'invited', '2026-01-01'),
    invitation('fresh', 'me', 'invited', '2026-03-01'),
    invitation('theirs', 'them', 'invited', '2026-01-01'),
  ];

  it('keeps both sides apart, by how far each has come', () => {
    const { mine, theirs: received } = invitationLedger([old, fresh, theirs]);
    expect(mine.invited.map(({ id }) => id)).toEqual(['fresh', 'old']);
    expect(received.invited.map(({ id }) => id)).toEqual(['theirs']);
    expect(mine.talked).toEqual([]);
  });

  it('offers to say it again after a month, and never for the other side', () => {
    expect([old, fresh, theirs].map((one) => mayInviteAgain(one, noon('2026-03-14')))).toEqual([true, false, false]);
  });
});
