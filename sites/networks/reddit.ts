import type { Identity } from '../../relationship/identity.ts';
import { account, type Network, segmentsOf } from './network.ts';

/** Reddit. Deleted accounts read `[deleted]` and are nobody. */
export const reddit: Network = {
  hosts: ['reddit.com'],
  identitiesFromUrl: (url) => (isContent(url) ? [] : account('reddit', name(url))),
};

/** Whose content the address is (a post, a message to somebody); null for accounts themselves and for what is nobody's. */
export function redditOwner(url: URL): Identity | null {
  return isContent(url) ? (account('reddit', name(url))[0] ?? null) : null;
}

function name(url: URL): string | undefined {
  const [first, second = ''] = segmentsOf(url);
  return (first === 'user' || first === 'u') && second !== 'me' ? /^[\w-]{2,20}$/.exec(second)?.[0].toLowerCase() : undefined;
}

/** `/user/ada/comments/1abc/…` is a post on ada's own page; `/user/ada/comments` is still ada. */
function isContent(url: URL): boolean {
  const segments = segmentsOf(url);
  return segments.length > 3 && segments[2] === 'comments';
}
