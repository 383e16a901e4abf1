import type { Identity } from '../../relationship/identity.ts';
import { account, type Network } from './network.ts';

/** Hacker News: `Ada` and `ada` are two people there. */
export const hackernews: Network = {
  hosts: ['news.ycombinator.com'],
  identitiesFromUrl: (url) => (url.pathname === '/user' ? accountIn(url) : []),
};

/** Whose content the address is (a post, a message to somebody); null for accounts themselves and for what is nobody's. */
export function hackernewsOwner(url: URL): Identity | null {
  return /^\/(threads|submitted|favorites)$/.test(url.pathname) ? (accountIn(url)[0] ?? null) : null;
}

function accountIn(url: URL): Identity[] {
  return account('hackernews', /^[\w-]{2,15}$/.exec(url.searchParams.get('id') ?? '')?.[0]);
}
