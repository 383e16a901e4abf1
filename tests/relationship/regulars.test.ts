import { describe, expect, it } from 'vitest';
import { answeredPosts } from '../../relationship/answeredPosts.ts';
import { type CommentToUser, quietRegulars, regulars } from '../../relationship/regulars.ts';
import { reply } from '../people.ts';

const dayMs = 86_400_000;

/** Twenty posts, a day apart, each with a comment of somebody who never comes twice; post 0 is the latest. */
const blog: CommentToUser[] = Array.from({ length: 20 }, (_, n) => on(n, `passer-by ${n}`));

function on(post: number, personId: string): CommentToUser {
  return { personId, post: `https://mara.example/${post}`, at: 1e12 - post * dayMs };
}

describe('a regular', () => {
  it('has commented on three of the last ten posts, however often on each', () => {
    const often = [0, 4, 9].map((post) => on(post, 'ada'));
    const onOne = [2, 2, 2].map((post) => on(post, 'bea'));
    expect(regulars([...blog, ...often, ...onOne])).toEqual([{ personId: 'ada', posts: 3, lastAt: 1e12 }]);
  });

  it('has not when one of the three is older', () => {
    expect(regulars([...blog, on(0, 'ada'), on(4, 'ada'), on(10, 'ada')])).toEqual([]);
  });

  it('has gone quiet who was one and commented on none of the last five', () => {
    const quiet = [5, 8, 14].map((post) => on(post, 'ada'));
    const missedFour = [4, 8, 12].map((post) => on(post, 'bea'));
    const neverOne = [6, 19].map((post) => on(post, 'carl'));
    const all = [...blog, ...quiet, ...missedFour, ...neverOne];
    const stillInTen = [5, 6, 7].map((post) => on(post, 'dora'));
    expect(quietRegulars([...blog, ...stillInTen])).toMatchObject([{ personId: 'dora' }]);
    expect(regulars([...blog, ...stillInTen])).toEqual([]);
    expect(quietRegulars(all)).toEqual([{ personId: 'ada', posts: 3, lastAt: 1e12 - 5 * dayMs }]);
  });
});

describe('the posts somebody answered', () => {
  it('come with their words and links, the latest answer first', () => {
    const below = (post: string, at: number, note: string) =>
      reply({ direction: 'in', thread: post, permalink: `${post}#${note}`, at, note });
    const interactions = [
      below('a', 1, 'old'),
      below('b', 2, 'yes'),
      below('a', 3, 'new'),
      reply({ direction: 'out', note: 'mine' }),
    ];
    expect(answeredPosts(interactions)).toEqual([
      {
        post: 'a',
        answers: [
          { words: 'new', permalink: 'a#new', at: 3 },
          { words: 'old', permalink: 'a#old', at: 1 },
        ],
      },
      { post: 'b', answers: [{ words: 'yes', permalink: 'b#yes', at: 2 }] },
    ]);
  });
});
