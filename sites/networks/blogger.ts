import { account, type Network, segmentsOf } from './network.ts';

/** Blogger profiles; the blogs themselves are on blogspot.com and are websites like any other. */
export const blogger: Network = {
  hosts: ['blogger.com'],
  identitiesFromUrl(url) {
    const [first, second = ''] = segmentsOf(url);
    return first === 'profile' ? account('blogger', /^\d{5,25}$/.exec(second)?.[0]) : [];
  },
};
