import type { Identity } from '../relationship/identity.ts';
import type { Mention } from '../relationship/mention.ts';
import { commentSites } from './comments/commentSites.ts';
import { github } from './github.ts';
import { linkedin } from './linkedin.ts';
import { identitiesFromUrl } from './links.ts';
import { shadowRootsOf, sitesAmong } from './matching.ts';
import type { Page, Site } from './site.ts';
import { websites } from './websites.ts';
import { x } from './x.ts';

/** Every website and comment system we read, in the order in which they are asked. A new one is one line in either list. */
export const sites: readonly Site[] = [x, linkedin, github, ...websites, ...commentSites];

/** Who reads the page at `url`: the sites that name its host; where none does, the comment systems that live on any page. */
export function sitesFor(url: URL): readonly Site[] {
  return sitesAmong(sites, url);
}

/** Everyone in a whole document and in the open shadow roots its sites name. An added element is `site.mentions(element, page)`. */
export function everyoneOn(document: Document, page: Page): Mention[] {
  return sitesFor(page.url).flatMap((site) =>
    [document, ...shadowRootsOf(site, document)].flatMap((root) => site.mentions(root, page)),
  );
}

/** Whose account `url` is, or null if nobody's; for callers that want one answer, the strongest. */
export function identityFromUrl(url: URL): Identity | null {
  return identitiesFromUrl(url)[0] ?? null;
}
