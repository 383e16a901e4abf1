import type { Identity } from '../../relationship/identity.ts';
import { account, type Network, segmentsOf, words } from './network.ts';

/** Bluesky: a handle, which is a domain name and can change, or the permanent DID. `ada.bsky.social` leads to the profile. */
export const bluesky: Network = {
  hosts: ['bsky.app', 'bsky.social'],
  identitiesFromUrl(url) {
    const [first, who, third] = segmentsOf(url);
    if (url.hostname.endsWith('.bsky.social')) return first === undefined ? blueskyAccount(url.hostname) : [];
    return first === 'profile' && (third === undefined || tabs.has(third)) ? blueskyAccount(who) : [];
  },
};

/** Whose content the address is (a post, a message to somebody); null for accounts themselves and for what is nobody's. */
export function blueskyOwner(url: URL): Identity | null {
  const [first, who, third] = segmentsOf(url);
  return first === 'profile' && third !== undefined && !tabs.has(third) ? (blueskyAccount(who)[0] ?? null) : null;
}

const tabs = words('followers follows known-followers search');

/** The account behind a handle or DID as Bluesky writes it. A handle that no longer works reads `handle.invalid` for everybody. */
export function blueskyAccount(who: string | undefined) {
  if (who === undefined) return [];
  if (/^did:(plc:[a-z0-9]+|web:[\w.%:-]+)$/.test(who)) return account('bluesky', who);
  const handle = who.replace(/^@/, '').toLowerCase();
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(handle) && handle !== 'handle.invalid' ? account('bluesky', handle) : [];
}
