import type { Identity } from '../../relationship/identity.ts';
import type { Host } from '../e2e/internet.ts';
import { feed, linkedin } from '../e2e/pages/linkedin.ts';
import { type Someone, stranger } from '../e2e/pages/people.ts';
import { timeline, x } from '../e2e/pages/x.ts';

/** What a page's own script needs to tell of a feed who stands where. */
export type FeedShape = {
  /** Selector of one post, which is added as a whole. */
  post: string;
  /** Selector of links to people inside it; the first is its author's. */
  people: string;
  /** Selector of what names somebody without a link, as `@account`; null where nothing does. */
  linkless: string | null;
  /** What stands before the account in a link's path. */
  before: string;
  /** A box stands beside everybody, known or not: a page must not tell them apart. */
  hunts: boolean;
};

/** A feed on its real host name, to be scrolled through. */
export type Feed = {
  address: string;
  /** Whom the user let the extension see. */
  allowed: string[];
  shape: FeedShape;
  /**
   * About one post a frame, px. A do-nothing observer then costs X's 12 ms per 1,000 posts that it does where others were measured; with
   * three posts a frame it costs a third of that, and every ratio says something else.
   */
  stepPx: number;
  host(posts: number, known: readonly Someone[]): Record<string, Host>;
  accountOf(person: Someone): string;
  identityOf(person: Someone): Identity;
};

const onX: Feed = {
  address: 'https://x.com/home',
  allowed: ['*://*.x.com/*', '*://x.com/*'],
  shape: {
    post: '[data-testid="cellInnerDiv"]',
    people: '[data-testid="User-Name"] a, [data-testid="socialContext"] a',
    linkless: '.quote [data-testid="User-Name"]',
    before: '/',
    hunts: false,
  },
  stepPx: 140,
  host: (posts, known) => ({
    'x.com': x({ posts: timeline(posts, known, 8), listed: [], me: stranger(1), chatWith: stranger(2) }),
  }),
  accountOf: ({ handle }) => handle,
  identityOf: ({ handle }) => `x:${handle}`,
};

/** Posts, reshares, comments and replies; every third has somebody known, beside the one or two others that most posts show. */
const onLinkedin: Feed = {
  address: 'https://www.linkedin.com/feed/',
  allowed: ['*://*.linkedin.com/*'],
  shape: {
    post: '[data-view-name="feed-full-update"]',
    people: 'a[href*="/in/"]',
    linkless: null,
    before: '/in/',
    hunts: true,
  },
  stepPx: 260,
  host: (posts, known) => ({ 'www.linkedin.com': linkedin({ updates: feed(posts, known), connections: [], me: stranger(1) }) }),
  accountOf: ({ slug }) => slug,
  identityOf: ({ slug }) => `linkedin:${slug}`,
};

/** The feeds by the name they are asked for. */
export const feeds: Record<string, Feed> = { x: onX, linkedin: onLinkedin };
