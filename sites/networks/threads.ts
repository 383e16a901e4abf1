import { account, type Network, segmentsOf } from './network.ts';

/** Threads, by Meta; dots in a handle count. */
export const threads: Network = {
  hosts: ['threads.net', 'threads.com'],
  identitiesFromUrl(url) {
    const [first, second] = segmentsOf(url);
    return second === undefined || tabs.has(second) ? account('threads', handle(first)) : [];
  },
  ownerFromUrl(url) {
    const [first, second] = segmentsOf(url);
    return second === 'post' ? (account('threads', handle(first))[0] ?? null) : null;
  },
};

const tabs = new Set(['replies', 'media', 'reposts']);

function handle(segment: string | undefined): string | undefined {
  return /^@([a-z0-9._]{1,30})$/.exec(segment?.toLowerCase() ?? '')?.[1];
}
