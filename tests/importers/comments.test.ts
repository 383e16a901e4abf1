import { expect, it } from 'vitest';
import { type ExportedComment, peopleInComments } from '../../importers/comments.ts';
import { LeftOut } from '../../importers/leftOut.ts';

const comment = (text: string, changed: Partial<ExportedComment> = {}): ExportedComment => ({
  ...{ id: text, parent: null, name: 'Ada Moss', email: 'ada@moss.example', website: '', accounts: [] },
  ...{ at: Date.UTC(2026, 1, 3), text, permalink: null, mine: false },
  ...changed,
});

it('tells kind words below the user’s own posts from all others, and from the user’s own', () => {
  const told = [
    comment('<p>What a wonderful post, I loved every word.</p>'),
    comment('Wunderbarer Beitrag, vielen Dank dafür!'),
    comment('First.'),
    comment('Could you say more about the second point?'),
    comment('I loved your comment, thank you so much for it!', { mine: true, parent: 'First.' }),
  ];
  const found = peopleInComments('wordpress', { url: 'https://blog.example/post', comments: told }, new LeftOut());
  expect(found.flatMap(({ interactions }) => interactions.map(({ kindWords }) => kindWords === true))).toEqual([
    ...[true, true, false, false],
    false,
  ]);
});
