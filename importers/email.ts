import type { Identity } from '../relationship/identity.ts';

/** An e-mail address as an account, or null for what is none: two addresses, a name, Exchange's inner `/o=…/cn=…`. */
export function emailOf(text: string): Identity | null {
  const address = text
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase();
  return /^[^\s@,;<>"()]+@[^\s@,;<>"()[\]]+\.[^\s@,;<>"()[\].]+$/.test(address) ? `email:${address}` : null;
}

/** The same in the user's own address book, which may know neighbours in one house: `ada@nas`. */
export function listedEmailOf(text: string): Identity | null {
  const address = text.trim().toLowerCase();
  return emailOf(text) ?? (/^[^\s@,;<>"()]+@[a-z\d-]+$/.test(address) ? `email:${address}` : null);
}
