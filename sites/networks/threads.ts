import type { Identity } from '../../relationship/identity.ts';
import { account, type Network, segmentsOf, words } from './network.ts';

/** Threads, by Meta; dots in a handle count. */
export const threads: Network = {
  hosts: ['threads.net', 'threads.com'],
  identitiesFromUrl(url) {
    const [first, second] = segmentsOf(url);
    return second === undefined || tabs.has(second) ? account('threads', handle(first)) : [];
  },
};

/** Whose content the address is (a post, a message to somebody); null for accounts themselves and for what is nobody's. */
export function threadsOwner(url: URL): Identity | null {
  const [first, second] = segmentsOf(url);
  return second === 'post' ? (account('threads', handle(first))[0] ?? null) : null;
}

const tabs = words('replies media reposts');

function handle(segment: string | undefined): string | undefined {
  return /^@([a-z0-9._]{1,30})$/.exec(segment?.toLowerCase() ?? '')?.[1];
}
