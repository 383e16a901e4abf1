import type { Identity } from '../relationship/identity.ts';
import { networkOf } from './links.ts';
import { bluesky, blueskyOwner } from './networks/bluesky.ts';
import { facebook, facebookOwner } from './networks/facebook.ts';
import { hackernews, hackernewsOwner } from './networks/hackernews.ts';
import { instagram, instagramOwner } from './networks/instagram.ts';
import { linkedin, linkedinOwner } from './networks/linkedin.ts';
import { mastodon, mastodonOwner } from './networks/mastodon.ts';
import type { Network } from './networks/network.ts';
import { reddit, redditOwner } from './networks/reddit.ts';
import { threads, threadsOwner } from './networks/threads.ts';
import { x, xOwner } from './networks/x.ts';

const owners: ReadonlyMap<Network, (url: URL) => Identity | null> = new Map([
  [x, xOwner],
  [facebook, facebookOwner],
  [instagram, instagramOwner],
  [hackernews, hackernewsOwner],
  [linkedin, linkedinOwner],
  [mastodon, mastodonOwner],
  [bluesky, blueskyOwner],
  [threads, threadsOwner],
  [reddit, redditOwner],
]);

/** Whose content the address is (a post, a message to somebody), for addresses that are not an account themselves; else null. */
export function ownerFromUrl(url: URL): Identity | null {
  const network = networkOf(url.hostname);
  return (network && owners.get(network)?.(url)) ?? null;
}
