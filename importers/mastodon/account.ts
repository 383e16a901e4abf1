import { z } from 'zod';
import type { Identity } from '../../relationship/identity.ts';
import { mastodonAccount } from '../../sites/networks/mastodon.ts';

/** actor.json, as far as it tells whose archive it is. */
export const actor = z.object({
  id: z.string(),
  preferredUsername: z.string(),
  /** Accounts the user has said are theirs as well, as after moving to another server. */
  alsoKnownAs: z.array(z.string()).nullish(),
});

/** The accounts an actor.json is of. */
export function accountsOf({ id, preferredUsername, alsoKnownAs }: z.infer<typeof actor>): Identity[] {
  const named = accountNamed(`${preferredUsername}@${URL.parse(id)?.host ?? ''}`);
  const addresses = [id, ...(alsoKnownAs ?? [])];
  return [...new Set([...(named === null ? [] : [named]), ...addresses.flatMap(accountAt)])];
}

/** The account in "ada@social.example"; null for what is none. */
export function accountNamed(text: string): Identity | null {
  const name = text.trim().replace(/^@/, '');
  return /^\w(?:[\w.-]*\w)?@[\w-]+(?:\.[\w-]+)+$/u.test(name) ? `mastodon:${name.toLowerCase()}` : null;
}

/** The account an address leads to, "https://social.example/users/ada"; a post's address leads to its author's. */
export function accountAt(address: string): Identity[] {
  const url = URL.parse(address);
  return url === null ? [] : mastodonAccount(url);
}
