import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Identity, identityKind, identityValue } from '../relationship/identity.ts';

/** These identities, each once, with both avatar hashes (md5 on older pages, sha256 on newer) of every e-mail address. */
export function withAvatars(identities: readonly Identity[]): Identity[] {
  return [...new Set(identities.flatMap((identity) => [identity, ...avatarsOf(identity)]))];
}

function avatarsOf(identity: Identity): Identity[] {
  if (identityKind(identity) !== 'email') return [];
  // Gravatar hashes the address trimmed and lower-cased, which an `email:` identity already is.
  const address = utf8ToBytes(identityValue(identity));
  return [`gravatar:${bytesToHex(md5(address))}`, `gravatar:${bytesToHex(sha256(address))}`];
}
