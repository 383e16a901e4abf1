import type { Identity } from '../../relationship/identity.ts';
import { account, type Network, segmentsOf, words } from './network.ts';

/** Instagram. */
export const instagram: Network = {
  hosts: ['instagram.com'],
  identitiesFromUrl(url) {
    const [first, second] = segmentsOf(url);
    return second === undefined || tabs.has(second) ? account('instagram', handle(first)) : [];
  },
};

/** Whose content the address is (a post, a message to somebody); null for accounts themselves and for what is nobody's. */
export function instagramOwner(url: URL): Identity | null {
  const [first, second, third] = segmentsOf(url);
  if (first === 'stories') return account('instagram', handle(second))[0] ?? null;
  return third !== undefined && (second === 'p' || second === 'reel') ? (account('instagram', handle(first))[0] ?? null) : null;
}

const tabs = words('followers following reels tagged saved channel feed');
const reserved =
  words(`about accounts api archive ar challenge create developer developers direct directory download emails explore graphql
   guide legal lite locations nametag notifications oauth p popular press privacy reel reels session settings static stories
   terms topics tv web your_activity`);

function handle(segment: string | undefined): string | null {
  const name = segment?.replace(/^@/, '').toLowerCase() ?? '';
  return /^[a-z0-9._]{1,30}$/.test(name) && !reserved.has(name) ? name : null;
}
