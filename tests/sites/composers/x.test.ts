// @vitest-environment node
import { expect, it } from 'vitest';
import { addressee, append, saved, whom } from './answered.ts';

it('answers the post a thread is about from the box below it', () => {
  const { document, url } = saved('x/thread.dom.json');
  const answered = addressee(document.querySelector('[data-testid="tweetTextarea_0"]'), url);
  expect(answered?.mention).toMatchObject({
    identities: ['x:adaokafor'],
    permalink: 'https://x.com/AdaOkafor/status/1840000000000000011',
  });
});

it('answers the post above the box in a dialog, and nobody where a post is written or quoted', () => {
  const { document, url } = saved('x/thread.dom.json');
  const article = document.querySelector('article[data-testid="tweet"][tabindex="0"]') as Element;
  const dialog = append(
    document.getElementById('layers'),
    '<div role="dialog"><div><div data-testid="tweetTextarea_0" role="textbox" contenteditable="true"></div></div></div>',
  );
  const field = dialog.querySelector('[role="textbox"]');
  expect(whom(field, url)).toBeNull();
  dialog.append(article.cloneNode(true));
  expect(whom(field, url)).toBeNull();
  dialog.prepend(article.cloneNode(true));
  expect(whom(field, url)).toBe('x:kimsatoh');
});

it('answers nobody where only whom a post quotes can be read', () => {
  const { document, url } = saved('x/home.dom.json');
  const quoting = [...document.querySelectorAll('article')].find((post) =>
    post.querySelector('[role="link"] [data-testid="User-Name"]'),
  );
  const dialog = append(document.body, '<div role="dialog"><div data-testid="tweetTextarea_0" role="textbox"></div></div>');
  dialog.prepend(quoting?.cloneNode(true) as Element);
  const field = dialog.querySelector('[role="textbox"]');
  expect(whom(field, url)).not.toBeNull();
  for (const link of dialog.querySelectorAll('[data-testid="User-Name"] a')) link.removeAttribute('href');
  expect(whom(field, url)).toBeNull();
});

it('answers whom a conversation is with, unless it is a group', () => {
  const { document, url } = saved('x/chat.dom.json');
  const chat = document.querySelector('[data-testid="xchatEmbedRoute"]')?.shadowRoot;
  const field = chat?.querySelector('textarea');
  expect(whom(field, url)).toBe('x:kimsatoh');
  if (field) chat?.append(field);
  expect(whom(field, url)).toBe('x:kimsatoh');
  const other = document.createElement('a');
  other.setAttribute('href', '/lou__m');
  chat?.querySelector('[data-testid="dm-conversation-header"]')?.append(other);
  expect(whom(field, url)).toBeNull();
});

it('answers nobody where two conversations are as near', () => {
  const { document, url } = saved('x/chat.dom.json');
  const chat = document.querySelector('[data-testid="xchatEmbedRoute"]')?.shadowRoot;
  const field = document.createElement('textarea');
  field.dataset.testid = 'dm-composer-textarea';
  chat?.append(field);
  expect(whom(field, url)).toBeNull();
});
