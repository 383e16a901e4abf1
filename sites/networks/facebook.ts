import type { Identity } from '../../relationship/identity.ts';
import { account, type Network, segmentsOf, words } from './network.ts';

/** Facebook: a number, or a name of one's own in which dots and case do not count. */
export const facebook: Network = {
  hosts: ['facebook.com', 'fb.com'],
  identitiesFromUrl: (url) => (isContent(url) ? [] : accountOf(url)),
};

/** Whose content the address is (a post, a message to somebody); null for accounts themselves and for what is nobody's. */
export function facebookOwner(url: URL): Identity | null {
  return isContent(url) ? (accountOf(url)[0] ?? null) : null;
}

const tabs = words('about friends photos videos reels followers following likes mentions');
const reserved =
  words(`ads api app apps business comment composer dialog events events_home facebook favorites feed friends games gaming groups
   hashtag help home index l legal live login logout lookaside marketplace media messages messenger notes notifications pages
   people permalink pg photo photos plugins policies privacy profile public reel reels saved search settings share sharer
   stories story tr video videos watch`);

function accountOf(url: URL): Identity[] {
  const [first = '', second, third, fourth] = segmentsOf(url);
  if (/^(l|lm|business|developers|apps)\.facebook\.com$/.test(url.hostname)) return [];
  if (first === 'profile.php') return account('facebook-id', digits(url.searchParams.get('id')));
  if (first === 'people') return account('facebook-id', digits(third));
  if (first === 'groups' && third === 'user') return account('facebook-id', digits(fourth));
  if (second !== undefined && !tabs.has(second) && !isContent(url)) return [];
  if (digits(first) !== null) return account('facebook-id', first);
  const name = first.toLowerCase().replaceAll('.', '');
  return /^[\p{L}\p{M}\d-]{2,80}$/u.test(name) && !reserved.has(first.replace(/\.php$/, '').toLowerCase())
    ? account('facebook', name)
    : [];
}

function isContent(url: URL): boolean {
  return url.searchParams.has('comment_id') || /^\/[^/]+\/(posts|photos|videos|reels)\/./.test(url.pathname);
}

function digits(text: string | undefined | null): string | null {
  return /^\d{1,20}$/.test(text ?? '') ? (text ?? null) : null;
}
