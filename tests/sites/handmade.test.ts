// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { commentSites } from '../../sites/comments/commentSites.ts';

const handmade = commentSites.find(({ name }) => name === 'handmade');
const page = { url: new URL('https://news.tea.example/kettle') };

afterEach(() => {
  document.body.replaceChildren();
});

function show(comments: string): void {
  document.body.innerHTML = `<h1>A kettle</h1><section class="comments">${comments}</section>`;
}

function add(comment: string): Element {
  document.querySelector('section')?.insertAdjacentHTML('beforeend', comment);
  return document.querySelector('section')?.lastElementChild ?? document.body;
}

function namesIn(root: ParentNode): string[] | undefined {
  return handmade?.mentions(root, page).map(({ displayName }) => displayName);
}

const byClass = (name: string, user = 'user') =>
  `<div class="comment-item"><div class="${user}">${name}</div><p>Mine too.</p></div>`;
const byPlace = (name: string) => `<div class="comment"><h4>${name}</h4><p>Mine too.</p></div>`;

it.each([
  ['by class', byClass],
  ['by place', byPlace],
])('reads a comment that is added without walking the page again: %s', (_how, comment) => {
  show(comment('Ada') + comment('Ben'));
  expect(namesIn(document)).toEqual(['Ada', 'Ben']);
  const added = add(comment('Chi'));
  const walksAgain = () => {
    throw new Error('walked the whole page');
  };
  Object.assign(document, { querySelector: walksAgain, querySelectorAll: walksAgain });
  try {
    expect(namesIn(added)).toEqual(['Chi']);
  } finally {
    Reflect.deleteProperty(document, 'querySelector');
    Reflect.deleteProperty(document, 'querySelectorAll');
  }
});

it('reads the next page of an application that shows its comments otherwise', () => {
  show(byClass('Ada') + byClass('Ben'));
  expect(namesIn(document)).toEqual(['Ada', 'Ben']);
  show('');
  expect(namesIn(add(byPlace('Chi')))).toEqual(['Chi']);
});

it('leaves the page to a system it knows as soon as that appears', () => {
  show(byClass('Ada') + byClass('Ben'));
  expect(namesIn(document)).toEqual(['Ada', 'Ben']);
  expect(namesIn(add('<ol class="comment-list"><li class="comment"><cite>Chi</cite><p>Mine too.</p></li></ol>'))).toEqual([]);
  expect(namesIn(add(byClass('Dee')))).toEqual([]);
});

it('takes a comment that is marked otherwise than its neighbours for one comment', () => {
  show(byClass('Ada') + byClass('Ben', 'user-name') + byClass('Chi'));
  const [, ben] = handmade?.mentions(document, page) ?? [];
  expect(ben?.displayName).toBe('Ben');
  expect(namesIn(document)).toEqual(['Ada', 'Ben', 'Chi']);
});
