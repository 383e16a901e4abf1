import type { Identity } from '../../relationship/identity.ts';
import { account, type Network, words } from './network.ts';

/** X, formerly Twitter. */
export const x: Network = {
  hosts: ['x.com', 'twitter.com'],
  identitiesFromUrl(url) {
    const handle = handleIn(profileOrTab.exec(url.href)) ?? handleInHashBang(url);
    return handle === null ? accountsInQuery(url) : [`x:${handle}`];
  },
};

/** Whose content the address is (a post, a message to somebody); null for accounts themselves and for what is nobody's. */
export function xOwner(url: URL): Identity | null {
  return ownerInHref(url.href);
}

// Pages of a profile that are still the profile; `/ada/status/…` is not one of them.
const tabs =
  'with_replies|media|likes|highlights|articles|superfollows|subscriptions|affiliates|followers|following|verified_followers|followers_you_follow|lists|about';
const origin = String.raw`(?:https?:\/\/(?:www\.|mobile\.|m\.)?(?:x|twitter)\.com)?`;
const profile = new RegExp(String.raw`^${origin}\/@?(\w{1,20})\/?(?:[?#].*)?$`, 'i');
const profileOrTab = new RegExp(String.raw`^${origin}\/@?(\w{1,20})(?:\/(?:${tabs}))?\/?(?:[?#].*)?$`, 'i');
const contentHref = new RegExp(String.raw`^${origin}\/@?(\w{1,20})\/(?:status|statuses|article)\/\d+`, 'i');

/** First path segments that are X's own pages. Names like `grok` and `premium` are accounts and stay out of this list. */
const reserved =
  words(`about account bookmarks communities compose download explore followers following hashtag help home i intent jobs
   lists login logout messages moments notifications oauth personalization privacy search settings share signup statuses
   terms topics tos trends unsubscribe who_to_follow widgets`);

/**
 * The handle, lower-cased, when `href` as written in a page of X (or in full) leads to a profile itself, not to one of its tabs.
 * A feed asks this for every link it adds, so it is one expression and no URL object.
 */
export function handleInHref(href: string): string | null {
  return handleIn(profile.exec(href));
}

/** Whose post `href` leads to, or null when it leads to no post. */
export function ownerInHref(href: string): Identity | null {
  const handle = handleIn(contentHref.exec(href));
  return handle === null ? null : `x:${handle}`;
}

function handleIn(found: RegExpExecArray | null): string | null {
  const handle = found?.[1]?.toLowerCase();
  return handle === undefined || reserved.has(handle) ? null : handle;
}

/** `twitter.com/#!/ada`, how Twitter wrote profiles in 2010–2012; commenters' links of those years still say so. */
function handleInHashBang(url: URL): string | null {
  return url.pathname === '/' && url.hash.startsWith('#!/') ? handleInHref(url.hash.slice(2)) : null;
}

function accountsInQuery({ hostname, pathname, searchParams }: URL): Identity[] {
  if (!/^(www\.|mobile\.|m\.)?(x|twitter)\.com$/.test(hostname)) return [];
  const id = /^\/i\/user\/(\d{1,20})\/?$/.exec(pathname)?.[1];
  if (id !== undefined) return [`x-id:${id}`];
  if (!/^\/intent\/(user|follow)\/?$/.test(pathname)) return [];
  const handle = /^@?(\w{1,20})$/.exec(searchParams.get('screen_name') ?? '')?.[1];
  const userId = /^\d{1,20}$/.exec(searchParams.get('user_id') ?? '')?.[0];
  return [...account('x', handle?.toLowerCase()), ...account('x-id', userId)];
}
