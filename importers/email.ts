import type { Identity } from '../relationship/identity.ts';

/** An e-mail address as an account, or null for what is none. */
export function emailOf(text: string): Identity | null {
  const address = text.trim().toLowerCase();
  return /^[^\s@,;<>"()]+@[^\s@,;<>"()]+\.[^\s@,;<>"()]+$/.test(address) ? `email:${address}` : null;
}
