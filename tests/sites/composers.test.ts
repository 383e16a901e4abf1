// @vitest-environment node
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commentSites } from '../../sites/comments/commentSites.ts';
import { addresseeOf } from '../../sites/composers/composers.ts';
import { linkedin } from '../../sites/linkedin.ts';
import type { Site } from '../../sites/site.ts';
import { x } from '../../sites/x.ts';
import { documentFromHtml, loadPage } from './page.ts';

/** Whom the text in the field is for, and where what is answered stands; null for nobody. */
function answeredIn(field: Element | null | undefined, sites: readonly Site[], url: URL) {
  if (!field) throw new Error('There is no such field.');
  const mention = addresseeOf(field, sites, { url })?.mention;
  return mention ? { who: mention.identities[0], permalink: mention.permalink } : null;
}

describe('on X', () => {
  const open = (name: string) => loadPage(join(import.meta.dirname, 'x', name));

  it('answers the post a thread is about from the box below it', () => {
    const { document, page } = open('thread.dom.json');
    const field = document.querySelector('[data-testid="tweetTextarea_0"]');
    expect(answeredIn(field, [x], page.url)).toEqual({
      who: 'x:adaokafor',
      permalink: 'https://x.com/AdaOkafor/status/1840000000000000011',
    });
  });

  it('answers the post above the box in a dialog, and nobody where a post is written or quoted', () => {
    const { document, page } = open('thread.dom.json');
    const article = document.querySelector('article[data-testid="tweet"][tabindex="0"]');
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    dialog.innerHTML = '<div><div data-testid="tweetTextarea_0" role="textbox" contenteditable="true"></div></div>';
    document.getElementById('layers')?.append(dialog);
    const field = dialog.querySelector('[role="textbox"]');
    expect(answeredIn(field, [x], page.url)).toBeNull();
    if (article) dialog.append(article.cloneNode(true));
    expect(answeredIn(field, [x], page.url)).toBeNull();
    if (article) dialog.prepend(article.cloneNode(true));
    expect(answeredIn(field, [x], page.url)?.who).toBe('x:kimsatoh');
  });

  it('answers whom a conversation is with, unless it is a group', () => {
    const { document, page } = open('chat.dom.json');
    const chat = document.querySelector('[data-testid="xchatEmbedRoute"]')?.shadowRoot;
    const field = chat?.querySelector('textarea');
    expect(answeredIn(field, [x], page.url)?.who).toBe('x:kimsatoh');
    if (field) chat?.append(field);
    expect(answeredIn(field, [x], page.url)?.who).toBe('x:kimsatoh');
    const other = document.createElement('a');
    other.setAttribute('href', '/lou__m');
    chat?.querySelector('[data-testid="dm-conversation-header"]')?.append(other);
    expect(answeredIn(field, [x], page.url)).toBeNull();
  });
});

describe('on LinkedIn', () => {
  const open = (name: string) => loadPage(join(import.meta.dirname, 'linkedin', name));
  const box = (document: Document) => {
    const field = document.createElement('div');
    field.setAttribute('role', 'textbox');
    return field;
  };

  it('answers the writer of the post from the box above its comments, and of a comment from the box inside it', () => {
    const { document, page } = open('ember-comments.dom.json');
    const field = box(document);
    document.querySelector('.comments-comments-list')?.before(field);
    expect(answeredIn(field, [linkedin], page.url)?.who).toBe('linkedin:charles-babbage');
    document.querySelector('.comments-replies-list')?.after(field);
    expect(answeredIn(field, [linkedin], page.url)?.who).toBe('linkedin:ludwig-weiß');
  });

  it('answers nobody from a box that stands among comments', () => {
    const { document, page } = open('ember-comments.dom.json');
    const field = box(document);
    document.querySelector('.comments-comments-list')?.append(field);
    expect(answeredIn(field, [linkedin], page.url)).toBeNull();
  });

  it('answers whom a conversation is with, on its page and in a window over another', () => {
    const messaging = open('ember-messaging.dom.json');
    const field = messaging.document.querySelector('[role="textbox"]');
    expect(answeredIn(field, [linkedin], messaging.page.url)?.who).toMatch(/^linkedin-id:ACoAA10ada/);
    const feed = open('sdui-message-window.dom.json');
    const inWindow = box(feed.document);
    feed.document.querySelector('#interop-outlet')?.shadowRoot?.querySelector('[role="dialog"]')?.append(inWindow);
    expect(answeredIn(inWindow, [linkedin], feed.page.url)?.who).toMatch(/^linkedin-id:ACoAA10ada/);
  });

  it('answers nobody where a post is begun', () => {
    const { document, page } = open('ember-feed.dom.json');
    const field = box(document);
    document.body.append(field);
    expect(answeredIn(field, [linkedin], page.url)).toBeNull();
  });
});

describe('on a blog', () => {
  const url = new URL('https://mara.example/first');
  const form = (parent: number) => `
    <form id="respond"><textarea name="comment"></textarea><input name="comment_parent" value="${parent}"></form>`;
  const page = (within: string, below: string) =>
    documentFromHtml(
      `<ol class="commentlist"><li class="comment depth-1" id="comment-7">
        <cite class="fn"><a href="https://ada.example/">Ada</a></cite> <p>Good day.</p>${within}</li></ol>${below}`,
      url.href,
    );

  it('answers the comment in which the form stands, or whose number it carries', () => {
    const inside = page(form(7), '').querySelector('textarea');
    expect(answeredIn(inside, commentSites, url)).toEqual({ who: 'web:ada.example', permalink: `${url.href}#comment-7` });
    const below = page('', form(7)).querySelector('textarea');
    expect(answeredIn(below, commentSites, url)?.who).toBe('web:ada.example');
  });

  it('answers nobody from the form for the post itself, nor from a field for a name', () => {
    expect(answeredIn(page('', form(0)).querySelector('textarea'), commentSites, url)).toBeNull();
    expect(answeredIn(page(form(7), '').querySelector('input'), commentSites, url)).toBeNull();
  });
});
