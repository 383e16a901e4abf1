import { github } from '../../sites/github.ts';
import { linkedin } from '../../sites/linkedin.ts';
import { sitesAmong } from '../../sites/matching.ts';
import type { Site } from '../../sites/site.ts';
import { websites } from '../../sites/websites.ts';
import { x } from '../../sites/x.ts';

/** What each kind of website gets. Endless feeds come first and carry no other site's reader; nor does GitHub, whose reader is long. */
const readers: readonly [script: string, sites: readonly Site[]][] = [
  ['/readX.js', [x]],
  ['/readLinkedin.js', [linkedin]],
  ['/readGithub.js', [github]],
  ['/readWebsite.js', websites],
];

/** The script that reads the page at `address`; any page may have comments. */
export function readerFor(address: string | undefined): string {
  return knownReader(address) ?? '/readAnywhere.js';
}

/** The script that finds out to whom the user writes there. */
export function composerFor(address: string | undefined): string {
  return knownReader(address) ? '/composer.js' : '/composerAnywhere.js';
}

function knownReader(address: string | undefined): string | null {
  const url = URL.parse(address ?? '');
  return (url && readers.find(([, sites]) => sitesAmong(sites, url).length > 0)?.[0]) ?? null;
}
