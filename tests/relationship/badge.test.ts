import { describe, expect, it } from 'vitest';
import { type Badge, badgeFor, tellsOfTraces } from '../../relationship/badge.ts';
import { summaryOf } from '../people.ts';
import { noon } from '../standings.ts';

function badge(says: Badge['says']): Badge {
  return { personId: 'ada', name: 'Ada', probably: false, claimed: false, says, step: null };
}

describe('a badge beside somebody of whom something is dated in the years to come', () => {
  const ahead = noon('2029-05-01');
  const place = { firstCommentHere: false, probably: false, claimed: false, now: noon('2026-03-14') };

  it.each<[Partial<Parameters<typeof badgeFor>[0]>, Badge['says']]>([
    [
      { rung: 'follow', followsSince: ahead },
      { kind: 'follows you', since: null },
    ],
    [
      { traces: { comments: 2, posts: 0, firstAt: ahead } },
      { kind: 'seen before', traces: { comments: 2, posts: 0, firstAt: null } },
    ],
  ])('names no such year: %o', (told, says) => {
    expect(badgeFor(summaryOf('Ada', told), place, 'everyone', null)?.says).toEqual(says);
  });
});

describe('a badge that counts talks', () => {
  const counts = badge({ kind: 'talks', talks: 2, rung: 'reply' });

  it('reads the same wherever they are seen', () => {
    expect(tellsOfTraces(counts, ['ada'])).toBe(false);
  });

  it('may read differently after the first one, which may be the comment it stands beside', () => {
    expect(tellsOfTraces(badge({ kind: 'talks', talks: 1, rung: 'reply' }), ['ada'])).toBe(true);
  });
});

describe('any other badge', () => {
  it.each<Badge['says']>([
    { kind: 'added' },
    { kind: 'follows you', since: null },
    { kind: 'first comment here', followsSince: null },
    { kind: 'seen before', traces: { comments: 1, posts: 0, firstAt: null } },
  ])('may read differently once they are seen somewhere: $kind', (says) => {
    expect(tellsOfTraces(badge(says), ['ada'])).toBe(true);
  });

  it('reads the same when others are seen', () => {
    expect(tellsOfTraces(badge({ kind: 'added' }), ['bo'])).toBe(false);
  });

  it('may read differently beside somebody new, whoever was seen', () => {
    expect(tellsOfTraces({ personId: null, says: { kind: 'new here' } }, ['bo'])).toBe(true);
  });
});
