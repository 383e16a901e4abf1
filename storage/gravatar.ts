import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Identity, identityKind, identityValue } from '../relationship/identity.ts';

/** These identities, each once, with both avatar hashes (md5 on older pages, sha256 on newer) of every e-mail address. */
export function withAvatars(identities: readonly Identity[]): Identity[] {
  if (identities.length === 1 && !identities[0]?.startsWith('email:')) return [...identities];
  const each = new Set<Identity>();
  for (const identity of identities) {
    each.add(identity);
    for (const avatar of avatarsOf(identity)) each.add(avatar);
  }
  return [...each];
}

/** An import asks for the same address several times in a row. */
const known = new Map<Identity, readonly Identity[]>();
const mostKnown = 20_000;

function avatarsOf(identity: Identity): readonly Identity[] {
  if (identityKind(identity) !== 'email') return [];
  const before = known.get(identity);
  if (before !== undefined) return before;
  const avatars = hashed(identity);
  if (known.size >= mostKnown) known.clear();
  known.set(identity, avatars);
  return avatars;
}

function hashed(email: Identity): Identity[] {
  // Gravatar hashes the address trimmed and lower-cased, which an `email:` identity already is.
  const address = utf8ToBytes(identityValue(email));
  return [`gravatar:${bytesToHex(md5(address))}`, `gravatar:${bytesToHex(sha256(address))}`];
}
