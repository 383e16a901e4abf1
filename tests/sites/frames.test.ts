import { expect, it } from 'vitest';
import { sites } from '../../sites/all.ts';
import { framesToAllow } from '../../sites/frames.ts';

it('asks for the frames that hold a page’s comments, and for nothing else on it', () => {
  const sources = [
    'https://disqus.com/embed/comments/?base=default&f=tidepools&t_u=https%3A%2F%2Ftidepools.example%2Fcrabs',
    'https://www.youtube.com/embed/abc',
    'https://tidepools.example/theme.js',
  ];
  expect(framesToAllow(sites, sources)).toEqual(['*://disqus.com/*']);
});

it('knows a frame by its script before it is drawn', () => {
  const scripts = ['https://tidepools.disqus.com/embed.js', 'https://giscus.app/client.js', 'https://utteranc.es/client.js'];
  expect(framesToAllow(sites, scripts).sort()).toEqual(['*://disqus.com/*', '*://giscus.app/*', '*://utteranc.es/*']);
});

it('asks for the one host of a system that every blog serves itself, never for all hosts', () => {
  const sources = ['https://remark.osei.example/web/iframe.html?site_id=osei', 'https://remark.osei.example/web/embed.js'];
  expect(framesToAllow(sites, sources)).toEqual(['*://remark.osei.example/*']);
});

it('asks for nothing where comments stand in the page itself', () => {
  expect(framesToAllow(sites, ['about:blank', '', 'https://blog.example/isso/js/embed.min.js'])).toEqual([]);
});
