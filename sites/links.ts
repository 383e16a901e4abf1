import type { Identity } from '../relationship/identity.ts';
import { blogger } from './networks/blogger.ts';
import { bluesky } from './networks/bluesky.ts';
import { disqus } from './networks/disqus.ts';
import { facebook } from './networks/facebook.ts';
import { github } from './networks/github.ts';
import { gravatar } from './networks/gravatar.ts';
import { hackernews } from './networks/hackernews.ts';
import { instagram } from './networks/instagram.ts';
import { linkedin } from './networks/linkedin.ts';
import { mastodon } from './networks/mastodon.ts';
import { account, decoded, type Network } from './networks/network.ts';
import { reddit } from './networks/reddit.ts';
import { threads } from './networks/threads.ts';
import { wordpress } from './networks/wordpress.ts';
import { x } from './networks/x.ts';
import { youtube } from './networks/youtube.ts';
import { isBlogOnFarm, websiteIdentity } from './website.ts';

/** Every network whose addresses we read. A new one is one file in `networks/` and one line here. */
export const networks: readonly Network[] = [
  x,
  linkedin,
  bluesky,
  mastodon,
  threads,
  instagram,
  facebook,
  youtube,
  reddit,
  github,
  hackernews,
  disqus,
  blogger,
  gravatar,
  wordpress,
];

/**
 * Every identity an address shows: usually one, two where it shows two, none for what is nobody's account (a post, a search, a
 * company). An address of no network is somebody's own website. Never throws.
 */
export function identitiesFromUrl(url: URL): Identity[] {
  if (url.protocol === 'mailto:') return emailIn(url.pathname);
  if (!/^https?:$/.test(url.protocol)) return [];
  const meant = unwrapped(url);
  const network = networkOf(meant.hostname);
  if (network) return network.identitiesFromUrl(meant);
  const website = websiteIdentity(meant);
  return website === null ? [] : [website];
}

/** The same for a link as written in a page at `base`; none for what is no address. */
export function identitiesFromHref(href: string, base: URL): Identity[] {
  const url = URL.parse(href.trim(), base.href);
  return url === null ? [] : identitiesFromUrl(url);
}

function emailIn(address: string): Identity[] {
  return account('email', /^[^\s@,;?]{1,64}@[^\s@,;?]+\.[^\s@.,;?]{2,}$/.exec(decoded(address))?.[0].toLowerCase());
}

const byHost = new Map(networks.flatMap((network) => network.hosts.map((host) => [host, network])));

/** The network at a host or at a domain above it. `ada.wordpress.com` is ada's blog and no page of WordPress.com. */
export function networkOf(hostname: string): Network | null {
  if (isBlogOnFarm(hostname)) return null;
  for (let host = hostname; host !== ''; host = host.slice(host.indexOf('.') + 1)) {
    const network = byHost.get(host);
    if (network) return network;
    if (!host.includes('.')) return null;
  }
  return null;
}

/** The address behind an archived copy or a way out of a site: links of the past are often saved or wrapped. */
export function unwrapped(url: URL): URL {
  const archived =
    url.hostname === 'web.archive.org' && /^\/web\/\d+[a-z_]*\/(https?:\/\/?.+)/.exec(url.pathname + url.search)?.[1];
  const inside = archived || leavingTo(url);
  return (inside && URL.parse(inside)) || url;
}

const wayOut = /(?:^|[/._-])(?:redir(?:ect)?|out|away|go|goto|exit|leave|jump|link|linkfilter|url|l)(?:\.\w+)?\/?$|^\/$/i;
const whereTo = /^(?:u|url|q|z|to|redir(?:ect)?|goto|go|out|link|target|dest)$/i;

/** `/go?url=https://…`, `/out.php?u=https://…`, `href.li/?https://…`. */
function leavingTo(url: URL): string | undefined {
  const { hostname, pathname, search } = url;
  if (search === '' || !wayOut.test(pathname)) return undefined;
  const [, address] = [...url.searchParams].find(([name, value]) => whereTo.test(name) && /^https?:\/\//.test(value)) ?? [];
  return address ?? (hostname === 'href.li' ? /^\?(https?:\/\/.+)/.exec(search)?.[1] : undefined);
}
