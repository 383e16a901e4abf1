import type { Identity } from '../relationship/identity.ts';
import { identitiesFromUrl } from '../sites/links.ts';
import { mastodonAccount } from '../sites/networks/mastodon.ts';

/** Where the accounts of a service are, for those that people write as a name: `@ada`. */
const profiles: Record<string, (name: string) => string> = {
  twitter: (name) => `https://x.com/${name}`,
  x: (name) => `https://x.com/${name}`,
  linkedin: (name) => `https://www.linkedin.com/in/${name}`,
  facebook: (name) => `https://www.facebook.com/${name}`,
  instagram: (name) => `https://www.instagram.com/${name}`,
  threads: (name) => `https://www.threads.com/@${name}`,
  bluesky: (name) => `https://bsky.app/profile/${name}`,
  github: (name) => `https://github.com/${name}`,
  reddit: (name) => `https://www.reddit.com/user/${name}`,
  youtube: (name) => `https://www.youtube.com/@${name}`,
};

/** The accounts of somebody on a service, as address books write them: `@ada`, an address with or without a scheme, `@ada@server.example`. */
export function accountsOn(service: string, written: string): Identity[] {
  const text = written.trim();
  const fediverse = /^@?([\w.-]+)@([\w-]+(?:\.[\w-]+)+)$/.exec(text);
  if (fediverse && isFediverse(service)) return [`mastodon:${fediverse[1]}@${fediverse[2]}`.toLowerCase() as Identity];
  const at = /^https?:|\/|^www\./i.test(text) ? URL.parse(/^https?:/i.test(text) ? text : `https://${text}`) : null;
  // A server is any host: only what the book calls it tells that it is one.
  if (at !== null && isFediverse(service)) return mastodonAccount(at);
  if (/^https?:|\/|^www\./i.test(text)) return accountsAt(text);
  const name = text.replace(/^@/, '');
  const profile = profiles[serviceNamed(service) ?? ''];
  return profile === undefined || !/^[^\s@/?#]+$/.test(name) ? [] : accountsAt(profile(name));
}

function isFediverse(service: string): boolean {
  return /mastodon|fediverse|activitypub/i.test(service);
}

/** The service that a title like "LinkedIn URL" or "Twitter handle" names; null for none. */
export function serviceNamed(title: string): string | null {
  const words = title.toLowerCase().split(/[^a-z]+/);
  return Object.keys(profiles).find((service) => words.includes(service)) ?? null;
}

/** The accounts at an address as people write it, with or without a scheme. */
export function accountsAt(address: string): Identity[] {
  const text = address.trim();
  const url = URL.parse(/^[a-z][a-z+.-]*:/i.test(text) ? text : `https://${text}`);
  return url === null || !url.hostname.includes('.') ? [] : identitiesFromUrl(url);
}
