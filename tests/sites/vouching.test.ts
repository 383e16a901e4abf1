import { expect, it } from 'vitest';
import { sites } from '../../sites/all.ts';

it('vouches only for accounts its people sign in with, and on blogs for nothing a commenter types', () => {
  const vouching = sites.filter((site) => site.vouchesFor).map((site) => site.name);
  expect(vouching).toEqual(expect.arrayContaining(['x', 'linkedin', 'disqus', 'giscus']));
  expect(vouching).not.toContain('wordpress');
  expect(sites.flatMap((site) => site.vouchesFor ?? [])).not.toEqual(expect.arrayContaining(['web', 'name']));
});
