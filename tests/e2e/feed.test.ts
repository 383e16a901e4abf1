import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Identity } from '../../relationship/identity.ts';
import { badgesOn } from './badges.ts';
import { type Running, startBrowser } from './browser.ts';
import { type Internet, startInternet } from './internet.ts';
import { linkedin, feed as updates } from './pages/linkedin.ts';
import { someone, stranger } from './pages/people.ts';
import { timeline, x } from './pages/x.ts';
import { eventually } from './reading.ts';
import { seed } from './seed.ts';

/** A hundred friends, each with a number of talks of their own, so that every badge tells whose it is. */
const friends = Array.from({ length: 100 }, (_, n) =>
  someone(`Friend ${n + 1}`, 'Known', { handle: `friend_${n + 1}`, slug: `friend-${n + 1}` }),
);
const posts = timeline(2000, friends, 4);
const day = 86_400_000;

describe.each(['chromium', 'firefox'] as const)('a feed of 2,000 posts in %s, 100 people known of 10,000', (name) => {
  let internet: Internet;
  let running: Running;
  let feed: Page;
  beforeAll(async () => {
    internet = await startInternet({
      'x.com': x({ posts, listed: [stranger(0)], me: stranger(1), chatWith: stranger(2) }),
      'www.linkedin.com': linkedin({ updates: updates(150, friends), connections: [], me: stranger(1) }),
    });
    running = await startBrowser(name, { proxy: internet.proxy, allowed: ['https://x.com/*', 'https://www.linkedin.com/*'] });
    const people = friends.map((friend, n) => ({
      name: friend.name,
      identities: [`x:${friend.handle}`, `linkedin:${friend.slug}`] as Identity[],
      interactions: Array.from({ length: n + 1 }, (_, i) => ({
        ...{ rung: 'reply' as const, direction: 'both' as const, channel: 'x' },
        at: Date.now() - (400 + n - i) * day,
      })),
    }));
    await seed(running, people, 9900);
    feed = await running.open('https://x.com/home');
    await feed.evaluate(watchForMoves);
  }, 240_000);
  afterAll(async () => {
    await running?.close();
    await internet?.close();
  });

  it('shows each of them exactly once a post, with their own sentence, and nobody else, all the way down', async () => {
    const end = await feed.evaluate(() => document.documentElement.scrollHeight);
    for (let top = 0; top < end; top += 3000) {
      await feed.evaluate((to) => scrollTo(0, to), top);
      await eventually(async () => expect(await shownByPost(running, feed)).toEqual(await expectedByPost(feed)));
    }
  }, 240_000);

  it('puts a badge back once, on the same person, when the page draws a line anew', async () => {
    await feed.evaluate(() => {
      for (const like of document.querySelectorAll<HTMLElement>('[data-testid="like"]')) like.click();
    });
    await eventually(async () => expect(await shownByPost(running, feed)).toEqual(await expectedByPost(feed)));
  });

  it('takes a badge away whose post was taken out, filled with somebody else and put back', async () => {
    const [badge] = await badgesOn(running, feed);
    await feed.evaluate(async (account: string) => {
      const cell = document
        .querySelector(`[data-testid="User-Name"] a[href="/${account}"]`)
        ?.closest('[data-testid="cellInnerDiv"]');
      const list = cell?.parentElement;
      cell?.remove();
      await new Promise((resolve) => setTimeout(resolve));
      for (const link of cell?.querySelectorAll('a[href]') ?? []) link.setAttribute('href', '/somebody_else');
      list?.append(cell ?? '');
    }, badge?.beside ?? '');
    await eventually(async () => expect(await shownByPost(running, feed)).toEqual(await expectedByPost(feed)));
    expect(await feed.evaluate(() => document.querySelectorAll('a[href="/somebody_else"]').length)).toBeGreaterThan(0);
  });

  it('moves nothing', async () => {
    const moved = await feed.evaluate(() => (globalThis as unknown as Moves).moves);
    expect(moved).toEqual({ shifts: [], odd: [] });
  });

  it('marks each of them once a card on LinkedIn, where posts are emptied out of sight and filled again, and moves nothing', async () => {
    const linkedinFeed = await running.open('https://www.linkedin.com/feed/');
    await linkedinFeed.evaluate(watchForMoves);
    const end = await linkedinFeed.evaluate(() => document.documentElement.scrollHeight);
    const down = Array.from({ length: Math.ceil(end / 4000) }, (_, n) => n * 4000);
    for (const top of [...down, ...down.toReversed().filter((_, n) => n % 3 === 0)]) {
      await linkedinFeed.evaluate((to) => scrollTo(0, to), top);
      await eventually(async () => {
        const marked = (await badgesOn(running, linkedinFeed)).map(({ beside }) => beside);
        expect(marked).toEqual(await friendsOnCards(linkedinFeed));
        expect(marked.length).toBeGreaterThan(0);
      });
    }
    expect(await linkedinFeed.evaluate(() => (globalThis as unknown as Moves).moves)).toEqual({ shifts: [], odd: [] });
    await linkedinFeed.close();
  }, 120_000);
});

/** Whom of the friends the cards of a LinkedIn feed show now, in the order they stand there; the picture and the name are one. */
function friendsOnCards(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const people = [...document.querySelectorAll('main a[href*="/in/"]')].map(
      (link) => new URL(link.getAttribute('href') ?? '').pathname.split('/')[2] ?? '',
    );
    return people.filter((slug, n) => slug.startsWith('friend-') && slug !== people[n - 1]);
  });
}

/** What the page's own measuring found: shifts that the browser reports of anything of ours, cells that are not as tall as they were made. */
type Moves = { moves: { shifts: string[]; odd: number[] } };

function watchForMoves(): void {
  const moves: Moves['moves'] = { shifts: [], odd: [] };
  (globalThis as unknown as Moves).moves = moves;
  type Rect = { x: number; y: number; width: number; height: number };
  type Shift = { value: number; sources: { node: Node | null; previousRect: Rect; currentRect: Rect }[] };
  // The page's own rows move too while they are scrolled. What a page cannot see, in a closed root, is told without its node.
  const isOurs = (node: Node | null) =>
    node === null || (node instanceof HTMLDivElement && node.attributes.length === 0 && !node.hasChildNodes());
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as unknown as Shift[])
        for (const { node, previousRect, currentRect } of sources)
          if (isOurs(node)) moves.shifts.push(`${value}: ${JSON.stringify(previousRect)} to ${JSON.stringify(currentRect)}`);
    }).observe({ type: 'layout-shift', buffered: true });
  }
  addEventListener('scroll', () => {
    for (const cell of document.querySelectorAll<HTMLElement>('[data-testid="cellInnerDiv"]')) {
      const made = 117 + (cell.querySelector('.context') ? 24 : 0) + (cell.querySelector('.quote') ? 104 : 0);
      if (cell.offsetHeight !== made) moves.odd.push(cell.offsetHeight);
    }
  });
}

/** Who is badged, as `account: sentence`, sorted. */
async function shownByPost(running: Running, feed: Page): Promise<string[]> {
  const badges = await badgesOn(running, feed);
  return badges.map(({ beside, label }) => `${beside}: ${label}`).sort();
}

/** Who should be: every friend a mounted post shows, once a post. */
async function expectedByPost(feed: Page): Promise<string[]> {
  const shown = await feed.evaluate(() =>
    [...document.querySelectorAll('[data-testid="cellInnerDiv"]')].flatMap((cell) => {
      const linked = [...cell.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
      const named = [...cell.querySelectorAll('.quote [data-testid="User-Name"]')].map(
        (line) => /@(\w+)/.exec(line.textContent)?.[1] ?? '',
      );
      return [...new Set([...linked, ...named])].filter((account) => /^friend_\d+$/.test(account));
    }),
  );
  return shown.map((account) => `${account}: ${sentenceOf(account)}`).sort();
}

function sentenceOf(account: string): string {
  const n = Number(account.slice('friend_'.length));
  return `Friend ${n}: ${n === 1 ? '1 talk' : `${n} talks`}`;
}
