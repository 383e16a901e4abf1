import { type Identity, identityKind, identityValue } from './identity.ts';

const urls: Record<string, (value: string) => string> = {
  x: (handle) => `https://x.com/${handle}`,
  'x-id': (id) => `https://x.com/i/user/${id}`,
  linkedin: (slug) => `https://www.linkedin.com/in/${encodeURIComponent(slug)}/`,
  email: (address) => `mailto:${address}`,
  web: (place) => `https://${place}`,
  github: (login) => `https://github.com/${login}`,
  bluesky: (actor) => `https://bsky.app/profile/${actor}`,
  threads: (handle) => `https://www.threads.com/@${handle}`,
  mastodon: (account) => `https://${account.slice(account.indexOf('@') + 1)}/@${account.slice(0, account.indexOf('@'))}`,
  disqus: (login) => `https://disqus.com/by/${login}/`,
  phone: (number) => `tel:${number}`,
  telegram: (name) => `https://t.me/${name}`,
  hackernews: (login) => `https://news.ycombinator.com/user?id=${login}`,
  reddit: (login) => `https://www.reddit.com/user/${login}/`,
};

/** Where the account can be visited (or written to), or null where its kind has no address of its own. */
export function identityUrl(identity: Identity): string | null {
  const url = urls[identityKind(identity)]?.(identityValue(identity));
  return url !== undefined && URL.canParse(url) ? url : null;
}
