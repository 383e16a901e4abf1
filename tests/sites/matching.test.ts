import { expect, it } from 'vitest';
import { identityFromUrl, sites, sitesFor } from '../../sites/all.ts';
import { sitesAmong } from '../../sites/matching.ts';
import type { Site } from '../../sites/site.ts';

function readersOf(address: string): string[] {
  return sitesFor(new URL(address)).map(({ name }) => name);
}

/** A site that finds nobody, for pages of these patterns. */
function siteFor(...matches: string[]): Site {
  return { name: matches.join(), matches, mentions: () => [], identitiesFromUrl: () => [], cards: 'article' };
}

it.each([
  ['https://x.com/home', 'x'],
  ['https://mobile.twitter.com/ada', 'x'],
  ['https://www.linkedin.com/feed/', 'linkedin'],
  ['https://bsky.app/profile/ada.example', 'bluesky'],
  ['https://www.threads.com/@ada', 'threads'],
  ['https://github.com/ada/kettle/issues/1', 'github'],
  ['https://news.ycombinator.com/item?id=1', 'hackernews'],
  ['https://www.instagram.com/ada/', 'instagram'],
])('lets a website be read by its own reader alone: %s', (address, name) => {
  expect(readersOf(address)).toEqual([name]);
});

it('lets every comment system look at a page of no website we know', () => {
  const readers = readersOf('https://blog.example/post');
  expect(readers).toContain('wordpress');
  expect(readers).toContain('mastodon');
  expect(readers).not.toContain('x');
});

it('is not taken in by a host that only ends or begins like a known one', () => {
  expect(readersOf('https://notx.com/home')).not.toContain('x');
  expect(readersOf('https://x.com.evil.example/home')).not.toContain('x');
});

it('reads no page without a web address', () => {
  expect(readersOf('file:///home/maren/x.com/home')).not.toContain('x');
});

it('takes a pattern’s path and its subdomains at their word', () => {
  const comments = siteFor('https://*.frames.example/embed/*');
  const everywhere = siteFor('*://*/*');
  const readers = (address: string) => sitesAmong([comments, everywhere], new URL(address));
  expect(readers('https://blog.frames.example/embed/comments?page=1')).toEqual([comments]);
  expect(readers('https://frames.example/embed/')).toEqual([comments]);
  expect(readers('https://frames.example/about')).toEqual([everywhere]);
});

it('asks every site somewhere', () => {
  for (const { matches, name } of sites) expect(matches, `${name} matches no page`).not.toEqual([]);
});

it('gives the strongest identity where one is asked for', () => {
  expect(identityFromUrl(new URL('https://twitter.com/intent/user?screen_name=Ada&user_id=12'))).toBe('x:ada');
  expect(identityFromUrl(new URL('https://x.com/home'))).toBeNull();
});
