import type { Identity } from '../relationship/identity.ts';
import type { Mention } from '../relationship/mention.ts';

/** Where a page stands; a saved page has an address though it has no `location`. */
export type Page = {
  url: URL;
  /**
   * Whether the identity is certainly nobody's whom the reader knows. Where the page is asked for known people alone, a site may leave
   * out who is a stranger by every identity shown, before it reads anything else of them. Left out: everybody is wanted.
   */
  isStranger?(identity: Identity): boolean;
};

/** What we know of one website or comment system. Reads the page and changes nothing; what it cannot read it leaves out. */
export type Site = {
  /** Lower case, unique, the file's name: 'x', 'linkedin', 'wordpress'. */
  name: string;
  /** Match patterns of the pages it reads; comment systems that live on any blog match every page. */
  matches: readonly string[];
  /**
   * Everyone who appears inside `root` (the document, an open shadow root, or an element just added to the page), in document
   * order. Must be cheap on an element that names nobody, must not read layout, and must answer for an added element as it
   * would for the same element within the whole page. Never throws for what a page can contain.
   */
  mentions(root: ParentNode, page: Page): Mention[];
  /**
   * Whether `mentions` may find somebody wanted in an element just added, or because of a link that leads elsewhere now; false is
   * certain. A feed asks it of every post, most of them by strangers, so it is to look at little more than where links lead. Left out:
   * always true.
   */
  mayMention?(root: Element, page: Page): boolean;
  /** Whose account the address is, or null if nobody's (a post, a company, a search). Two for an address that shows two. */
  identitiesFromUrl(url: URL): Identity[];
  /**
   * Kinds of identity the platform itself puts beside its people ('x', 'x-id'), so that nobody can type another's. All else (but
   * an avatar's hash) is what a commenter says of themselves: it is shown as a claim and teaches nothing. Left out: none.
   */
  vouchesFor?: readonly string[];
  /** Selector of what should name somebody (posts, comments, rows): cards without mentions mean the site has changed. */
  cards: string;
  /** The user's own account as the page shows it; null when it does not. */
  viewer?(root: ParentNode, page: Page): Identity | null;
  /** Selector of hosts of open shadow roots worth watching. */
  shadowHosts?: string;
  /** Whether the element is one thing of an endless list, which holds none of those hosts. Left out: never. */
  isListed?(element: Element): boolean;
  /**
   * Match patterns of the frames in which a comment system shows itself on other people's pages. They come with the page's
   * grant, and their documents are read by this site.
   */
  frames?: readonly string[];
  /** Behind which element the badge stands: the end of the name's line, where nothing else is. The mention's own element if left out. */
  badgeAfter?(mention: Mention): Element;
  /** The page hunts for extensions: nothing may differ between people known and not. */
  hunts?: boolean;
};
