import type { Identity } from '../../relationship/identity.ts';

/** Pictures shown for an empty address, and for the address Gravatar once used for nobody: they name no one. */
const nobodysHashes: ReadonlySet<string> = new Set([
  'd41d8cd98f00b204e9800998ecf8427e', // md5 of ''
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', // sha256 of ''
  'ad516503a11cd5ca435acc9bb6523536', // unknown@gravatar.com, WordPress's mystery person
  '00000000000000000000000000000000',
]);

/** Where an image's address stands, lazy loading of the usual plugins included. The placeholder may be in `src`. */
const addressAttributes = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-gravatar',
  'src',
  'data-srcset',
  'data-lazy-srcset',
  'srcset',
];

/**
 * Gravatar's own hosts, mirrors (libravatar, cravatar, v2ex, geekzu …) and proxies that carry the original address in theirs
 * (i0.wp.com, the Wayback Machine). Only the path before the query counts: `d=` may hold the picture for nobody.
 */
const hashInAddress = /^[^?]*avatar[^?]*?\/(?:avatar\/)?([0-9a-f]{64}|[0-9a-f]{32})(?![0-9a-f])/i;
const hashInQuery = /gravatar[^?]*\?(?:.*?[&;])?gravatar_id=([0-9a-f]{64}|[0-9a-f]{32})(?![0-9a-f])/i; // avatar.php, 2004–2010

/** The hash of the commenter's e-mail address that `image` shows, or null if it shows none (a default, another service). */
export function gravatarOf(image: Element): Identity | null {
  for (const attribute of addressAttributes) {
    const hash = gravatarHash(image.getAttribute(attribute) ?? '');
    if (hash !== null) return `gravatar:${hash}`;
  }
  return null;
}

function gravatarHash(address: string): string | null {
  const hash = (hashInAddress.exec(address) ?? hashInQuery.exec(address))?.[1]?.toLowerCase();
  return hash === undefined || nobodysHashes.has(hash) ? null : hash;
}
