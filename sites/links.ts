import type { Identity } from '../relationship/identity.ts';

/** Every identity an address shows: usually one, two where it shows two, none for what is nobody's account. Never throws. */
export function identitiesFromUrl(_url: URL): Identity[] {
  return [];
}
