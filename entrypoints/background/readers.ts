import { linkedin } from '../../sites/linkedin.ts';
import { sitesAmong } from '../../sites/matching.ts';
import type { Site } from '../../sites/site.ts';
import { websites } from '../../sites/websites.ts';
import { x } from '../../sites/x.ts';

/** The script that reads each kind of website. Endless feeds come first and carry no other site's reader. */
const readers: readonly [script: string, sites: readonly Site[]][] = [
  ['/readX.js', [x]],
  ['/readLinkedin.js', [linkedin]],
  ['/readWebsite.js', websites],
];

/** The script that reads the page at `address`; any page may have comments. */
export function readerFor(address: string | undefined): string {
  const url = URL.parse(address ?? '');
  const reader = url && readers.find(([, sites]) => sitesAmong(sites, url).length > 0);
  return reader?.[0] ?? '/readAnywhere.js';
}
