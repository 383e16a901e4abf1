import type { Identity } from '../../relationship/identity.ts';
import { identitiesFromUrl } from '../../sites/links.ts';

/** Whose account a typed or pasted text is: a link with or without `https://`, or an e-mail address. Empty for nobody's. */
export function readAccounts(typed: string): Identity[] {
  const text = typed.trim();
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return identitiesFromUrl(new URL(`mailto:${text}`));
  if (!/^(https?:\/\/)?[^\s/@]+\.[^\s]+$/i.test(text)) return [];
  const url = URL.parse(/^https?:/i.test(text) ? text : `https://${text}`);
  return url === null ? [] : identitiesFromUrl(url);
}
