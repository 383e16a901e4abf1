// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { addressee, append, pageOf, saved, whom } from './answered.ts';

describe('in WordPress', () => {
  const form = (parent: number | string) => `
    <form id="respond"><textarea name="comment"></textarea><input type="hidden" name="comment_parent" value="${parent}"></form>`;
  const comment = (number: number, name: string, within = '') =>
    `<li class="comment depth-1" id="comment-${number}"><cite class="fn">${name}</cite> <p>Good day.</p>${within}</li>`;
  const ada = '<a href="https://ada.example/">Ada</a>';
  const blog = (comments: string, below = '') =>
    pageOf(`<ol class="commentlist">${comments}</ol>${below}`, 'https://mara.example/first');
  const field = ({ document }: { document: Document }) => document.querySelector('textarea');

  it('answers the comment in which the form stands, or whose number it carries', () => {
    const inside = blog(comment(7, ada, form(7)));
    expect(addressee(field(inside), inside.url)?.mention).toMatchObject({
      identities: ['web:ada.example', 'name:mara.example/ada'],
      permalink: 'https://mara.example/first#comment-7',
    });
    const below = blog(comment(7, ada) + comment(17, 'Ben'), form(7));
    expect(whom(field(below), below.url)).toBe('web:ada.example');
  });

  it('answers nobody from the form for the post, also where a broken theme leaves it in the last comment', () => {
    const below = blog(comment(7, ada), form(0));
    expect(whom(field(below), below.url)).toBeNull();
    const inside = blog(comment(7, ada, form(0)));
    expect(whom(field(inside), inside.url)).toBeNull();
  });

  it('answers nobody where the comment is gone, whoever answered it', () => {
    const page = blog(comment(7, '', `<ul class="children">${comment(8, 'Ben')}</ul>${form(7)}`));
    expect(whom(field(page), page.url)).toBeNull();
    const without = blog(comment(7, ada), form(9));
    expect(whom(field(without), without.url)).toBeNull();
  });

  it('has no answer in a field for a name', () => {
    const page = blog(comment(7, ada, form(7)));
    expect(whom(page.document.querySelector('input'), page.url)).toBeNull();
  });
});

describe('in Disqus', () => {
  const form =
    '<div class="reply-form-container" data-role="reply-form"><form><div role="textbox" contenteditable="true"></div></form></div>';

  it('answers the comment beneath which the form is opened', () => {
    const { document, url } = saved('disqus/frame.html');
    const field = (id: string) =>
      append(document.querySelector(`#${id} > [data-role="post-content"]`), form).querySelector('[role="textbox"]');
    expect(whom(field('post-6400000002'), url)).toBe('disqus:twitter-8214731');
    expect(whom(field('post-6400000001'), url)).toBe('disqus:priya_raman');
    expect(whom(field('post-6400000004'), url)).toBeNull(); // deleted
  });

  it('answers nobody at the head of the thread, nor where a comment is edited', () => {
    const { document, url } = saved('disqus/frame.html');
    expect(
      whom(append(document.querySelector('#conversation'), '<div role="textbox" contenteditable="true"></div>'), url),
    ).toBeNull();
    const edited = append(document.querySelector('#post-6400000001 .post-body-inner'), '<form><textarea></textarea></form>');
    expect(whom(edited.querySelector('textarea'), url)).toBeNull();
  });
});

describe('in Isso', () => {
  const form = '<div class="isso-postbox"><div class="isso-form-wrapper"><textarea class="isso-textarea"></textarea></div></div>';

  it('answers the comment beneath which the form is opened, and nobody at the head of the thread', () => {
    const { document, url } = saved('isso/threaded.html');
    expect(whom(document.querySelector('.isso-textarea'), url)).toBeNull();
    const reply = append(document.querySelector('#isso-43 > .isso-text-wrapper'), form);
    expect(addressee(reply.querySelector('textarea'), url)?.mention.displayName).toBe('Tomás');
    const outer = append(document.querySelector('#isso-41 > .isso-text-wrapper'), form);
    expect(addressee(outer.querySelector('textarea'), url)?.mention.displayName).toBe('Marguerite Lacroix');
  });

  it('answers nobody where a comment is edited', () => {
    const { document, url } = saved('isso/threaded.html');
    const words = document.querySelector('#isso-41 .isso-text');
    words?.setAttribute('class', 'isso-textarea-wrapper');
    expect(whom(append(words, '<textarea class="isso-textarea"></textarea>'), url)).toBeNull();
  });
});

describe('in Ghost', () => {
  const form = (above: string) =>
    `<div data-testid="reply-form"><form data-testid="form"><div data-testid="form-editor"><div contenteditable="true" class="ProseMirror"></div></div></form>
      <div data-testid="form-header"><div data-testid="member-name">Maren</div>${above}</div></div>`;
  const open = (within: string, html: string) => {
    const { document, url } = saved('ghost/frame.html');
    const field = append(document.querySelector(within), html).querySelector('[contenteditable]');
    return addressee(field, url)?.mention.displayName ?? null;
  };

  it('answers the comment beneath which the form is opened', () => {
    expect(open('[data-testid="animated-comment"] > div', form(''))).toBe('Inès Moreau');
    expect(open('[data-testid="animated-comment"] [data-testid="animated-comment"] > div', form(''))).toBe('Björn Ek');
  });

  it('answers nobody where a reply is answered from beneath the comment above it, nor where one is edited', () => {
    const toReply = '<div data-testid="replying-to"><span>Reply to:</span> <span>Those first.</span></div>';
    expect(open('[data-testid="animated-comment"] > div', form(toReply))).toBeNull();
    expect(
      open('[data-testid="comment-content"]', '<form data-testid="form"><div contenteditable="true"></div></form>'),
    ).toBeNull();
  });
});
