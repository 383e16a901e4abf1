import type { Site } from './site.ts';

/**
 * Which of `sites` read the page at `url`: those that name its host; where none does, those that live on any page. So a blog's
 * reader never guesses on X or LinkedIn.
 */
export function sitesAmong(sites: readonly Site[], url: URL): readonly Site[] {
  const named = sites.filter((site) => site.matches.some((pattern) => !isEverywhere(pattern) && matchesPattern(pattern, url)));
  return named.length > 0 ? named : sites.filter((site) => site.matches.some(isEverywhere));
}

/** The open shadow roots that `site` names inside `root`. */
export function shadowRootsOf(site: Site, root: ParentNode): ShadowRoot[] {
  if (site.shadowHosts === undefined) return [];
  return [...root.querySelectorAll(site.shadowHosts)].flatMap((host) => host.shadowRoot ?? []);
}

/** Whether the pattern is one for any page. */
function isEverywhere(pattern: string): boolean {
  return /^(\*|https?):\/\/\*\/\*$/.test(pattern);
}

/** Whether the pattern may fit pages of that host. */
export function fitsHost(pattern: string, hostname: string): boolean {
  const [, host = ''] = /^[^:]+:\/\/([^/]+)\//.exec(pattern) ?? [];
  const domain = host.replace(/^\*\./, '');
  return host === '*' || hostname === domain || (host.startsWith('*.') && hostname.endsWith(`.${domain}`));
}

/** Whether `url` fits a WebExtension match pattern: `https://*.example.org/path*`; `*` as the scheme is http or https. */
export function matchesPattern(pattern: string, url: URL): boolean {
  const [, scheme = '', path = ''] = /^(\*|https?):\/\/[^/]+(\/.*)$/.exec(pattern) ?? [];
  const schemeFits = scheme === '*' ? /^https?:$/.test(url.protocol) : url.protocol === `${scheme}:`;
  return schemeFits && fitsHost(pattern, url.hostname) && pathExpression(path).test(url.pathname + url.search);
}

function pathExpression(path: string): RegExp {
  const literal = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll('*', '.*')}$`);
}
