import type { Identity } from '../../relationship/identity.ts';
import { identitiesFromUrl } from '../../sites/links.ts';
import { accountOf } from '../../sites/networks/linkedin.ts';

/** As exports write nearly every address; reading it as a URL takes twenty times as long, of 100,000 connections two seconds. */
const plainAddress = /^https:\/\/www\.linkedin\.com\/in\/([a-z0-9-]+)$/;

/** The member behind a profile address as exports write it, with or without a scheme; none for '' and for companies. */
export function memberOf(address: string): Identity[] {
  if (address === '') return [];
  const slug = plainAddress.exec(address)?.[1];
  if (slug !== undefined) return accountOf(slug);
  const url = URL.parse(/^https?:/.test(address) ? address : `https://${address}`);
  return url === null ? [] : identitiesFromUrl(url).filter((identity) => identity.startsWith('linkedin'));
}

/** The members behind several addresses, separated by spaces or commas. */
export function membersOf(addresses: string): Identity[][] {
  return addresses
    .split(/[\s,]+/)
    .map(memberOf)
    .filter((identities) => identities.length > 0);
}
