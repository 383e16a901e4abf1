import { account, type Network, segmentsOf } from './network.ts';

/** YouTube: a handle, or the channel's permanent id. `/user/` and `/c/` are older name spaces that may hold other people. */
export const youtube: Network = {
  hosts: ['youtube.com'],
  identitiesFromUrl(url) {
    const [first = '', second = ''] = segmentsOf(url);
    if (/^@[^\s/]{1,60}$/.test(first)) return account('youtube', first.slice(1).toLowerCase());
    if (first === 'channel') return account('youtube-id', /^UC[\w-]{22}$/.exec(second)?.[0]);
    return first === 'user' || first === 'c' ? account('youtube', second && `${first}/${second.toLowerCase()}`) : [];
  },
};
