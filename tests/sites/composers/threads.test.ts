// @vitest-environment node
import { expect, it } from 'vitest';
import { append, saved, whom } from './answered.ts';

const field = '<div role="textbox" contenteditable="true"><p></p></div>';

it('answers the post above the field in the same dialog, not whom it quotes', () => {
  const { document, url } = saved('threads/post.dom.json');
  const [first, second] = document.querySelectorAll('[data-pressable-container]');
  const dialog = append(document.body, `<div role="dialog"><div>${field}</div></div>`);
  const post = dialog.insertBefore(first?.cloneNode(true) as Element, dialog.firstChild);
  post.append(second?.cloneNode(true) as Element);
  expect(whom(dialog.querySelector('[role="textbox"]'), url)).toBe('threads:lou_m');
});

it('answers nobody where a post is begun, or quoted below the field', () => {
  const { document, url } = saved('threads/post.dom.json');
  const dialog = append(document.body, `<div role="dialog"><div>${field}</div></div>`);
  expect(whom(dialog.querySelector('[role="textbox"]'), url)).toBeNull();
  dialog.append(document.querySelector('[data-pressable-container]')?.cloneNode(true) as Element);
  expect(whom(dialog.querySelector('[role="textbox"]'), url)).toBeNull();
});
