import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sites } from '../../sites/all.ts';
import type { Page } from '../../sites/site.ts';
import { wordsOf } from '../../sites/words/words.ts';
import { documentFromHtml, loadPage } from './page.ts';

/** What everybody wrote on a saved page, by name. */
function wordsOn(site: string, file: string): [name: string, words: string][] {
  const { document, page } = loadPage(join(import.meta.dirname, site, file));
  return wordsIn(site, document, page);
}

function wordsIn(name: string, document: Document, page: Page): [string, string][] {
  const site = sites.find((each) => each.name === name);
  const written = site?.mentions(document, page).filter(({ role }) => role === 'author' || role === 'commenter') ?? [];
  return written.map((mention) => [mention.displayName, site ? wordsOf(site, mention, page) : '']);
}

describe('what somebody wrote, as a page shows it', () => {
  it('is read on X without the post it quotes, of which the writer has words of their own', () => {
    const home = wordsOn('x', 'home.dom.json');
    expect(home).toContainEqual(['Ben Ruiz', 'Reading @AdaOkafor again']);
    expect(home).toContainEqual(['Lou Marchetti', 'New teapot']);
    expect(wordsOn('x', 'thread.dom.json')).toContainEqual(['Ada Okafor🌱', '']);
  });

  it('is read on LinkedIn in both dialects, and not for who only shares', () => {
    expect(wordsOn('linkedin', 'ember-comments.dom.json')).toContainEqual(['Ludwig Weiß', 'Where are the\ngears?']);
    expect(wordsOn('linkedin', 'sdui-post-detail.dom.json')).toContainEqual(['Bob Ng', 'Which yarn?']);
    expect(wordsOn('linkedin', 'ember-reshare.dom.json')).toContainEqual(['Ann Lee', 'Read this, all of it.']);
  });

  it.each([
    ['wordpress', 'classic.html', 'Ada Okafor', 'Mine too, as Tom says.'],
    ['wordpress', 'before-classes.html', 'Ben Ruiz', 'Lovely.'],
    ['blogger', 'threaded.html', 'Ada Okafor', 'Mine too. Ask Tom.'],
    ['bloggerClassic', 'list.html', 'Dalia', 'And mine.'],
    ['commento', 'threaded.html', 'Linnea Berg', 'Slowly, and with a map.'],
    ['disqus', 'frame.html', 'Priya Raman', 'Hermits in shells, @lena_k'],
    ['isso', 'threaded.html', 'Marguerite Lacroix', 'Mine smells of ammonia.'],
    ['utterances', 'frame.html', 'Geeta01', 'A bowline, surely.'],
    ['ghost', 'frame.html', 'Björn Ek', 'Those first.'],
    ['handmade', 'newspaper.html', 'Ada Okafor', 'Mine too.'],
    ['bluesky', 'thread.dom.json', 'Ben Ruiz', 'I do'],
    ['mastodon', 'thread.html', 'Ada Okafor 🌱', 'Tea with @ben? #tea'],
    ['hackernews', 'item.html', 'BenRuiz', 'Reminds me of what dalia-k built, see here.'],
  ])('is read in %s, %s', (site, file, name, words) => {
    expect(wordsOn(site, file)).toContainEqual([name, words]);
  });

  it('leaves out answers, quotes and what one can do', () => {
    const comment = (id: number, body: string, inner = '') =>
      `<li id="comment-${id}" class="comment depth-1"><article id="div-comment-${id}" class="comment-body">
        <footer class="comment-meta"><b class="fn">Ada</b> <a href="#comment-${id}"><time>3 May</time></a></footer>
        ${body}<div class="reply"><a href="#respond">Reply</a></div></article>${inner}</li>`;
    const nested = `<ol class="children">${comment(2, '<p>Not mine.</p>')}</ol>`;
    const body =
      '<blockquote><p>When?</p></blockquote><p>First line<br>second 🎉</p><p>Third.</p><form><p>Answer here</p></form><script>no</script>';
    const url = 'https://blog.example/';
    const document = documentFromHtml(`<ol class="comment-list">${comment(1, body, nested)}</ol>`, url);
    expect(wordsIn('wordpress', document, { url: new URL(url) })[0]?.[1]).toBe('First line\nsecond 🎉\nThird.');
  });

  it('is nothing on sites that do not mark it', () => {
    expect(wordsOn('threads', 'post.dom.json').every(([, words]) => words === '')).toBe(true);
    expect(wordsOn('instagram', 'post.html').every(([, words]) => words === '')).toBe(true);
  });
});
