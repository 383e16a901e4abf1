import type { Identity } from '../relationship/identity.ts';
import type { Mention } from '../relationship/mention.ts';
import { commentSites } from './comments/commentSites.ts';
import { linkedin } from './linkedin.ts';
import { identitiesFromUrl } from './links.ts';
import type { Page, Site } from './site.ts';
import { x } from './x.ts';

/** Every website and comment system we read, in the order in which they are asked. A new one is one line here. */
export const sites: readonly Site[] = [x, linkedin, ...commentSites];

/**
 * Who reads the page at `url`: the sites that name its host; where none does, the comment systems that live on any page.
 * So a blog's reader never guesses on X or LinkedIn.
 */
export function sitesFor(url: URL): readonly Site[] {
  const named = sites.filter((site) => site.matches.some((pattern) => !isEverywhere(pattern) && matchesPattern(pattern, url)));
  return named.length > 0 ? named : sites.filter((site) => site.matches.some(isEverywhere));
}

/** Everyone in a whole document and in the open shadow roots its sites name. An added element is `site.mentions(element, page)`. */
export function everyoneOn(document: Document, page: Page): Mention[] {
  return sitesFor(page.url).flatMap((site) =>
    [document, ...shadowRootsOf(site, document)].flatMap((root) => site.mentions(root, page)),
  );
}

/** The open shadow roots that `site` names inside `root`. */
export function shadowRootsOf(site: Site, root: ParentNode): ShadowRoot[] {
  if (site.shadowHosts === undefined) return [];
  return [...root.querySelectorAll(site.shadowHosts)].flatMap((host) => host.shadowRoot ?? []);
}

/** Whose account `url` is, or null if nobody's; for callers that want one answer, the strongest. */
export function identityFromUrl(url: URL): Identity | null {
  return identitiesFromUrl(url)[0] ?? null;
}

function isEverywhere(pattern: string): boolean {
  return /^(\*|https?):\/\/\*\//.test(pattern);
}

/** A WebExtension match pattern: `https://*.example.org/path*`; `*` as the scheme is http or https. */
function matchesPattern(pattern: string, url: URL): boolean {
  const [, scheme = '', host = '', path = ''] = /^(\*|https?):\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  const schemeFits = scheme === '*' ? /^https?:$/.test(url.protocol) : url.protocol === `${scheme}:`;
  const domain = host.replace(/^\*\./, '');
  const hostFits = url.hostname === domain || (host.startsWith('*.') && url.hostname.endsWith(`.${domain}`));
  return schemeFits && hostFits && pathExpression(path).test(url.pathname + url.search);
}

function pathExpression(path: string): RegExp {
  const literal = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll('*', '.*')}$`);
}
