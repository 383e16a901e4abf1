import type { Identity } from '../../relationship/identity.ts';
import { account, type Network, segmentsOf } from './network.ts';

/** Disqus. Who signed in with Twitter is called `twitter-<their number there>`, so the address shows both accounts. */
export const disqus: Network = {
  hosts: ['disqus.com'],
  identitiesFromUrl(url) {
    const [first, second = ''] = segmentsOf(url);
    return (first === 'by' || first === 'people') && /^(www\.)?disqus\.com$/.test(url.hostname) ? disqusAccounts(second) : [];
  },
};

/** The accounts behind a Disqus user name. */
export function disqusAccounts(name: string): Identity[] {
  const user = /^[\w.-]{1,60}$/.exec(name)?.[0].toLowerCase();
  return [...account('disqus', user), ...account('x-id', /^twitter-(\d{1,20})$/.exec(user ?? '')?.[1])];
}
