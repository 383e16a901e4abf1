import type { Identity } from '../../relationship/identity.ts';

/** What we know of the addresses of one network. One file each; every host it answers for is never anybody's own website. */
export type Network = {
  /** Domains it is reached under; their subdomains count. */
  hosts: readonly string[];
  /** Whose account the address is: usually one identity, two where the address shows two, none for what is nobody's account. */
  identitiesFromUrl(url: URL): Identity[];
};

/** The accounts of `network` that `link`, as written in a page at `base`, leads to; none where it leads elsewhere. */
export function accountsBehind(network: Network, link: Element, base: URL): Identity[] {
  const url = URL.parse(link.getAttribute('href') ?? '', base.href);
  return url !== null && isWithin(network, url) ? network.identitiesFromUrl(url) : [];
}

/** Whether the address is one of the network's. */
export function isWithin({ hosts }: Network, { hostname }: URL): boolean {
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

/** The path's segments, decoded, in canonical Unicode. What cannot be decoded stays as written. */
export function segmentsOf(url: URL): string[] {
  return url.pathname.split('/').filter(Boolean).map(decoded);
}

/** A part of an address in readable form; control, bidi and zero-width marks that get copied along with a name are dropped. */
export function decoded(text: string): string {
  return percentDecoded(text)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '');
}

/** A set of what `list` names, set apart by space. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** The identity `network:value`, or none where there is no value. */
export function account(network: string, value: string | undefined | null): Identity[] {
  return value ? [`${network}:${value}`] : [];
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
