// @vitest-environment node
import { expect, it } from 'vitest';
import { append, saved, whom } from './answered.ts';

const form = (parent: string) =>
  `<form action="comment" method="post"><input type="hidden" name="parent" value="${parent}"><textarea name="text"></textarea></form>`;

it('answers the comment whose number the form has, and nobody under a submission', () => {
  const { document, url } = saved('hackernews/item.html');
  const field = (parent: string) => append(document.body, form(parent)).querySelector('textarea');
  expect(whom(field('41000002'), url)).toBe('hackernews:BenRuiz');
  expect(whom(field('41000004'), url)).toBeNull(); // flagged: nobody is named
  expect(whom(field('41000001'), url)).toBeNull();
  expect(whom(field(''), url)).toBeNull();
});
