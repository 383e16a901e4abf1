import type { Identity } from './identity.ts';

/**
 * Everybody known, as sorted 32-bit hashes: enough for a page to tell nearly every stranger without asking. Four bytes an identity;
 * of 300,000 (100,000 people) a stranger is taken for known once in 14,000 times, and then the background says who it is: nobody.
 */
export type Membership = Uint32Array;

/** A spread-out 32-bit number for an identity (FNV-1a over UTF-16 units, mixed as MurmurHash3 ends). Stored: never change it. */
export function hashIdentity(identity: Identity): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < identity.length; i++) hash = Math.imul(hash ^ identity.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Whether the identity may be somebody's; false is certain. */
export function has(membership: Membership, identity: Identity): boolean {
  const hash = hashIdentity(identity);
  return membership[placeOf(hash, membership)] === hash;
}

/** Hashes are spread evenly, so each stands near its share of the set: seldom this many places away. */
const farthest = 2048;

/** Where the hash stands, or would stand. */
function placeOf(hash: number, membership: Membership): number {
  const { length } = membership;
  const guess = Math.floor((hash / 0x1_0000_0000) * length);
  let low = Math.max(0, guess - farthest);
  let high = Math.min(length, guess + farthest);
  if (low > 0 && (membership[low - 1] ?? 0) >= hash) low = 0;
  if (high < length && (membership[high] ?? 0) < hash) high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((membership[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The set of these hashes, each once. */
export function membershipOf(hashes: ArrayLike<number>): Membership {
  const sorted = Uint32Array.from(hashes).sort();
  return sorted.filter((hash, i) => i === 0 || hash !== sorted[i - 1]);
}

/** Both sets as one; neither is changed. Cheap where `hashes`, in any order, are few: a page learns of somebody while it is scrolled. */
export function merge(membership: Membership, hashes: ArrayLike<number>): Membership {
  const added = membershipOf(hashes).filter((hash) => membership[placeOf(hash, membership)] !== hash);
  const both = new Uint32Array(membership.length + added.length);
  let from = 0;
  for (const [i, hash] of added.entries()) {
    const to = placeOf(hash, membership);
    both.set(membership.subarray(from, to), from + i);
    both[to + i] = hash;
    from = to;
  }
  both.set(membership.subarray(from), from + added.length);
  return both;
}

/** As base64 of little-endian numbers, since messages carry text. */
export function pack(membership: ArrayLike<number>): string {
  const bytes = new DataView(new ArrayBuffer(membership.length * 4));
  for (let i = 0; i < membership.length; i++) bytes.setUint32(i * 4, membership[i] ?? 0, true);
  const chunks: string[] = [];
  for (let at = 0; at < bytes.byteLength; at += 0x8000)
    chunks.push(String.fromCharCode(...new Uint8Array(bytes.buffer, at, Math.min(0x8000, bytes.byteLength - at))));
  return btoa(chunks.join(''));
}

/** What `pack` packed. */
export function unpack(packed: string): Membership {
  const text = atob(packed);
  const bytes = new DataView(new ArrayBuffer(text.length));
  for (let i = 0; i < text.length; i++) bytes.setUint8(i, text.charCodeAt(i));
  return Uint32Array.from({ length: text.length / 4 }, (_, i) => bytes.getUint32(i * 4, true));
}
