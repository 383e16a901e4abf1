import { expect, it } from 'vitest';
import { repliesOn, type Said } from '../../relationship/replies.ts';

function said(who: string, changed: Partial<Said> = {}): Said {
  return { identities: [`x:${who}`], role: 'commenter', at: null, permalink: null, replyTo: null, ...changed };
}

const mine = { ownIdentities: ['x:me'] as const, isOwnPage: true };
const theirs = { ...mine, isOwnPage: false };
const whoIn = (all: readonly Said[]) => all.map(({ identities }) => identities[0]);

it('counts what is said to the user on their page, and what of it they left unanswered', () => {
  const page = [
    said('me', { role: 'author' }),
    said('ada', { at: 1 }),
    said('bo', { at: 2 }),
    said('cy', { replyTo: 'x:bo' }),
    said('me', { replyTo: 'x:ada', at: 5 }),
  ];
  const { all, open } = repliesOn(page, mine);
  expect(whoIn(all)).toEqual(['x:ada', 'x:bo']);
  expect(whoIn(open)).toEqual(['x:bo']);
});

it('takes no answer for one to what was said after it', () => {
  const page = [said('ada', { at: 1 }), said('me', { replyTo: 'x:ada', at: 5 }), said('ada', { at: 9 })];
  expect(repliesOn(page, mine).open).toEqual([page[2]]);
});

it('counts on other people’s pages only what answers the user’s own words', () => {
  const page = [said('ada'), said('bo', { replyTo: 'x:me' }), said('cy', { role: 'author', replyTo: 'x:me' }), said('me')];
  expect(whoIn(repliesOn(page, theirs).all)).toEqual(['x:bo', 'x:cy']);
});
