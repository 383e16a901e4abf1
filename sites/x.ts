import type { Mention } from '../relationship/mention.ts';
import { isWithin } from './networks/network.ts';
import { x as network } from './networks/x.ts';
import { within } from './reading.ts';
import type { Page, Site } from './site.ts';
import { endOfNameLine } from './x/badgePlace.ts';
import { personBehind } from './x/link.ts';
import { linklessAuthor, profileOwner, viewerIn } from './x/linkless.ts';

/**
 * X. People are found by their links, and only where X gives none (quoted posts, the carousel, a profile's own header) by the `@handle`
 * on display. Its `data-testid`s have outlived every redesign since 2019; its class names are hashes and its words are translated.
 */
export const x: Site = {
  name: 'x',
  matches: ['x.com', 'twitter.com'].flatMap((domain) => ['', 'www.', 'mobile.'].map((sub) => `*://${sub}${domain}/*`)),
  mentions: (root, page) =>
    isWithin(network, page.url) ? within(root, candidates).flatMap((element) => personAt(element, root, page) ?? []) : [],
  identitiesFromUrl: network.identitiesFromUrl,
  vouchesFor: ['x', 'x-id'],
  cards: 'article[data-testid="tweet"], [data-testid="UserCell"]',
  viewer: viewerIn,
  shadowHosts: '[data-testid="xchatEmbedRoute"], [data-testid="xchatEmbedOverlays"]', // Chat, seen 2026-09
  badgeAfter: endOfNameLine,
};

// A picture and an `@handle` repeat the link of the name between them and say so by `tabindex`; a notification has pictures alone.
const candidates = [
  'a[href]:not([tabindex="-1"], [role="tab"])',
  '[data-testid="notification"] a[href]',
  '[data-testid="User-Name"]',
  '[data-testid="UserName"]', // the header of a profile
].join();

function personAt(element: Element, root: ParentNode, page: Page): Mention | null {
  if (element.localName === 'a') return personBehind(element, root, page);
  return element.getAttribute('data-testid') === 'UserName' ? profileOwner(element, page) : linklessAuthor(element);
}
