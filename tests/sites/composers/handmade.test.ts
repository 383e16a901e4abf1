// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { addressee, pageOf } from './answered.ts';

/** Whom the field answers on a page of hand-made comments. */
function answered(body: string, selector = 'textarea'): string | null {
  const { document, url } = pageOf(`<h1>Kettles</h1><p>They boil.</p>${body}`, 'https://kettles.example/first');
  return addressee(document.querySelector(selector), url)?.mention.displayName ?? null;
}

const said = (name: string, text: string) =>
  `<div class="meta"><span class="author">${name}</span> <time datetime="2026-10-03">3 October</time></div><p class="text">${text}</p>`;
const box = (hidden = '') => `<form class="answer">${hidden}<textarea name="body"></textarea><button>Send</button></form>`;
const parent = (number: string, name = 'parent_id') => `<input type="hidden" name="${name}" value="${number}">`;

describe('with the number of what is answered in the form', () => {
  const thread = (form: string, within: 'first' | 'reply' | 'below') => `<section class="comments"><ol>
    <li class="entry" data-comment-id="71">${said('Ada Moss', 'Mine sings.')}${within === 'first' ? form : ''}
      <ol class="answers"><li class="entry" data-comment-id="72">${said('Ben Ruiz', 'Mine too.')}${within === 'reply' ? form : ''}</li></ol></li>
    <li class="entry" data-comment-id="73">${said('Carla Weiß', 'Mine hums.')}</li></ol>${within === 'below' ? form : ''}</section>`;

  it('answers the comment around the form that bears it', () => {
    expect(answered(thread(box(parent('71')), 'first'))).toBe('Ada Moss');
    expect(answered(thread(box(parent('72', 'replyTo')), 'reply'))).toBe('Ben Ruiz');
    expect(answered(thread(box(parent('72', 'comment[in_reply_to]')), 'reply'))).toBe('Ben Ruiz');
  });

  it('answers the comment above, where a form in a reply has its number', () => {
    expect(answered(thread(box(parent('71')), 'reply'))).toBe('Ada Moss');
  });

  it('answers nobody where no comment around it has the number, or the form has none yet', () => {
    expect(answered(thread(box(parent('73')), 'first'))).toBeNull();
    expect(answered(thread(box(parent('7')), 'first'))).toBeNull();
    expect(answered(thread(box(parent('')), 'first'))).toBeNull();
    expect(answered(thread(box(parent('0')), 'below'))).toBeNull();
  });
});

describe('without one', () => {
  const comment = (name: string, within = '') => `<div class="comment">${said(name, 'Mine sings.')}${within}</div>`;
  const section = (inner: string) => `<section class="comments">${inner}</section>`;

  it('answers the one of several comments that the form stands in', () => {
    expect(answered(section(comment('Ada Moss') + comment('Ben Ruiz', box()) + comment('Carla Weiß')))).toBe('Ben Ruiz');
  });

  it('answers the writer of the comment, not of the replies within it', () => {
    const replies = `<div class="replies">${comment('Carla Weiß')}${comment('Dora Ek')}</div>`;
    expect(answered(section(comment('Ada Moss', replies + box()) + comment('Ben Ruiz')))).toBe('Ada Moss');
  });

  it('answers nobody from the form for the post, however few comments there are', () => {
    expect(answered(section(comment('Ada Moss') + comment('Ben Ruiz') + box()))).toBeNull();
    expect(answered(section(comment('Ada Moss') + box()))).toBeNull();
    expect(answered(section(box() + comment('Ada Moss')))).toBeNull();
  });

  it('answers nobody where several posts have a comment and a form each', () => {
    const post = (name: string, within = '') =>
      `<article class="post"><h2>On kettles</h2><p>They boil, and some of them sing while they do.</p>${section(comment(name) + within)}</article>`;
    expect(answered(post('Ada Moss', box()) + post('Ben Ruiz', box()))).toBeNull();
  });

  it('answers nobody in a thread of several, side by side', () => {
    const thread = (names: string[], within = '') =>
      `<div class="thread">${names.map((name) => `<div class="line">${said(name, 'Mine sings.')}</div>`).join('')}${within}</div>`;
    expect(answered(section(thread(['Ada Moss', 'Ben Ruiz'], box()) + thread(['Carla Weiß', 'Dora Ek'])))).toBeNull();
  });
});
