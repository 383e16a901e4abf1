import { fitsHost, matchesPattern } from './matching.ts';
import type { Site } from './site.ts';

/**
 * What to ask for together with a page, so that comments in frames of other hosts are read too: match patterns for the frames of
 * `sites` that `sources`, the addresses of the page's frames and scripts, show or announce. A frame may be drawn only when the
 * reader scrolls to it; until then its script alone tells of it.
 */
export function framesToAllow(sites: readonly Site[], sources: readonly string[]): string[] {
  const known = sites.flatMap(({ frames }) => frames ?? []);
  const hosts = sources.flatMap((source) => {
    const url = URL.parse(source);
    return url === null ? [] : known.flatMap((pattern) => hostToAllow(pattern, url) ?? []);
  });
  return [...new Set(hosts)].map((host) => `*://${host}/*`);
}

function hostToAllow(pattern: string, source: URL): string | null {
  if (matchesPattern(pattern, source)) return source.hostname;
  const host = new URL(pattern.replace(/^\*:/, 'https:').replace('//*/', '//any.invalid/')).hostname;
  return fitsHost(`*://*.${host}/*`, source.hostname) ? host : null;
}
