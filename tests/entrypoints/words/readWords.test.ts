// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tellWords } from '../../../entrypoints/words/readWords.ts';
import { commentSites } from '../../../sites/comments/commentSites.ts';
import type { Site } from '../../../sites/site.ts';

const page = { url: new URL(document.URL) };
const wordpress = commentSites.find(({ name }) => name === 'wordpress') as Site;
let told: unknown[] = [];

beforeEach(() => {
  told = [];
  Object.assign(globalThis, {
    chrome: { ...fakeBrowser, runtime: { sendMessage: async (message: unknown) => told.push(message) } },
  });
  document.body.innerHTML = `<ol class="comment-list">
    ${comment(1, 'Ada', 'When is the next?')}${comment(2, 'Bo', '<img src="data:,">')}</ol>`;
});

function comment(id: number, name: string, text: string): string {
  return `<li id="comment-${id}" class="comment depth-1"><b class="fn">${name}</b> <div class="comment-content"><p>${text}</p></div></li>`;
}

const shown = () => wordpress.mentions(document, page).map((mention) => ({ site: wordpress, mention }));

it('tells what was written, and nothing of what has no words', () => {
  tellWords(shown(), [0, 1]);
  expect(told).toMatchObject([
    {
      type: 'said',
      data: {
        said: [{ words: 'When is the next?', mention: { displayName: 'Ada' } }],
        pageUrl: page.url.href,
      },
    },
  ]);
});

it('reads nothing that it is not asked for', () => {
  tellWords(shown(), [1]);
  expect(told).toEqual([]);
});

it('is silent about an element that shows somebody else by now', () => {
  const before = shown();
  const [name] = document.getElementsByClassName('fn');
  if (name) name.textContent = 'Cy';
  tellWords(before, [0]);
  expect(told).toEqual([]);
});
