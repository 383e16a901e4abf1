// @vitest-environment node
import { expect, it } from 'vitest';
import { append, saved, whom } from './answered.ts';

const indicator = `<div class="reply-indicator"><div class="reply-indicator__line"></div>
  <a class="detailed-status__display-avatar" href="/@dalia@kettle.example"><div class="account__avatar"></div></a>
  <div class="reply-indicator__main"><a class="detailed-status__display-name" href="/@dalia@kettle.example"><span class="display-name"><bdi>
    <strong class="display-name__html">Dalia</strong></bdi> <span class="display-name__account">@dalia@kettle.example</span></span></a>
  <div class="reply-indicator__content translate"><p>Yes, <a href="https://tea.example/@ada" class="u-url mention">@ada</a>!</p></div></div></div>`;

const form = (above: string) =>
  `<form class="compose-form">${above}<div class="compose-form__highlightable"><textarea class="autosuggest-textarea__textarea"></textarea></div></form>`;

it('answers whose post stands above the field', () => {
  const { document, url } = saved('mastodon/thread.html');
  const field = append(document.querySelector('.columns-area'), form(indicator)).querySelector('textarea');
  expect(whom(field, url)).toBe('mastodon:dalia@kettle.example');
});

it('answers nobody where a post is begun, though one is open beside it', () => {
  const { document, url } = saved('mastodon/thread.html');
  const field = append(document.querySelector('.columns-area'), form('')).querySelector('textarea');
  expect(whom(field, url)).toBeNull();
});
