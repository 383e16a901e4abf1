// @vitest-environment node
import { expect, it } from 'vitest';
import { append, saved, whom } from './answered.ts';

const ada = /^linkedin-id:ACoAA10ada/;

function box(document: Document): Element {
  const field = document.createElement('div');
  field.setAttribute('role', 'textbox');
  return field;
}

it('answers the writer of the post from the box above its comments, and of a comment from the box inside it', () => {
  const { document, url } = saved('linkedin/ember-comments.dom.json');
  const field = box(document);
  document.querySelector('.comments-comments-list')?.before(field);
  expect(whom(field, url)).toBe('linkedin:charles-babbage');
  document.querySelector('.comments-replies-list')?.after(field);
  expect(whom(field, url)).toBe('linkedin:ludwig-weiß');
});

it('answers nobody from a box that stands among comments', () => {
  const { document, url } = saved('linkedin/ember-comments.dom.json');
  const field = box(document);
  document.querySelector('.comments-comments-list')?.append(field);
  expect(whom(field, url)).toBeNull();
});

it('answers, in the newer pages, the comment around the box too', () => {
  const { document, url } = saved('linkedin/sdui-post-detail.dom.json');
  const field = box(document);
  document.querySelector('[componentkey^="replaceableComment_"]')?.append(field);
  const outside = whom(field, url);
  document.querySelector('[componentkey^="CommentComponentReference_"]')?.append(field);
  expect(outside).toMatch(/^linkedin/);
  expect(whom(field, url)).toBe(outside);
});

it('answers nobody from the post of somebody who cannot be read, whoever commented on it', () => {
  const { document, url } = saved('linkedin/ember-comments.dom.json');
  const field = box(document);
  document.querySelector('.comments-comments-list')?.before(field);
  for (const link of document.querySelectorAll('a[href*="charles-babbage"]')) link.removeAttribute('href');
  expect(whom(field, url)).toBeNull();
});

it('answers who shares a post, and nobody where a company does', () => {
  const { document, url } = saved('linkedin/ember-reshare.dom.json');
  const field = box(document);
  document.querySelector('[data-urn]')?.append(field);
  expect(whom(field, url)).toBe('linkedin:ann-lee');
  const ann = 'a[href*="/ann-lee"], a[href*="15annlee"]';
  for (const link of document.querySelectorAll(ann)) link.setAttribute('href', 'https://www.linkedin.com/company/engines/');
  expect(whom(field, url)).toBeNull();
});

it('answers whom a conversation is with, on its page and in a window over another', () => {
  const messaging = saved('linkedin/ember-messaging.dom.json');
  expect(whom(messaging.document.querySelector('[role="textbox"]'), messaging.url)).toMatch(ada);
  const feed = saved('linkedin/sdui-message-window.dom.json');
  const field = box(feed.document);
  feed.document.querySelector('#interop-outlet')?.shadowRoot?.querySelector('[role="dialog"]')?.append(field);
  expect(whom(field, feed.url)).toMatch(ada);
});

it('answers nobody from a new message beside the window of a conversation', () => {
  const { document, url } = saved('linkedin/sdui-message-window.dom.json');
  const dialog = document.querySelector('#interop-outlet')?.shadowRoot?.querySelector('[role="dialog"]');
  dialog?.append(box(document));
  const beside = append(dialog?.parentElement, '<div><div role="textbox"></div></div>');
  expect(whom(beside.querySelector('[role="textbox"]'), url)).toBeNull();
});

it('answers nobody where a post is begun', () => {
  const { document, url } = saved('linkedin/ember-feed.dom.json');
  expect(whom(document.body.appendChild(box(document)), url)).toBeNull();
});
