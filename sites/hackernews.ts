import type { Mention, Role } from '../relationship/mention.ts';
import { hackernews as network } from './networks/hackernews.ts';
import { accountsBehind } from './networks/network.ts';
import { addressOf, appearance, within } from './reading.ts';
import type { Page, Site } from './site.ts';
import { visibleText } from './visibleText.ts';

/** Hacker News, whose tables have kept their class names from 2007 to 2025. Names are all it has. */
export const hackernews: Site = {
  name: 'hackernews',
  matches: ['*://news.ycombinator.com/*'],
  mentions: (root, page) => within(root, 'a[href*="user?id="]').flatMap((anchor) => personBehind(anchor, page) ?? []),
  identitiesFromUrl: network.identitiesFromUrl,
  vouchesFor: ['hackernews'],
  cards: '.subtext, .default .comhead',
  viewer: (root, page) => {
    const link = root.querySelector('.pagetop a[href^="user?id="]');
    return link ? (accountsBehind(network, link, page.url)[0] ?? null) : null;
  },
};

/** Where a name stands, and what its owner does there: under a title, above a comment, in one, on their own page. */
const places: [selector: string, role: Role][] = [
  ['.subtext', 'author'],
  ['.comment, .commtext, .toptext', 'mentioned'],
  ['.comhead', 'commenter'],
];
const anyPlace = places.map(([selector]) => selector).join();

function personBehind(anchor: Element, page: Page): Mention | null {
  const identities = accountsBehind(network, anchor, page.url);
  if (identities.length === 0 || anchor.closest('.pagetop')) return null;
  const place = anchor.closest(anyPlace);
  const role = places.find(([selector]) => place?.matches(selector))?.[1] ?? roleElsewhere(anchor, page);
  const mention = appearance(role, anchor, identities, visibleText(anchor));
  return place && role !== 'mentioned' ? { ...mention, at: ageIn(place), permalink: permalinkIn(place, page) } : mention;
}

function roleElsewhere(anchor: Element, page: Page): Role {
  return page.url.pathname === '/user' && anchor.matches('.hnuser') ? 'profile' : 'listed';
}

/** `<span class="age" title="2025-04-08T13:36:53 1744119413">`: the second is seconds since epoch; older pages have the first alone, in UTC. */
function ageIn(place: Element): number | null {
  const [time = '', seconds] = place.querySelector('.age')?.getAttribute('title')?.split(' ') ?? [];
  const at = seconds === undefined ? Date.parse(`${time}Z`) : Number(seconds) * 1000;
  return Number.isNaN(at) ? null : at;
}

function permalinkIn(place: Element, page: Page): string | null {
  return addressOf(place.querySelector('a[href^="item?id="]'), page);
}
