import type { Identity } from '../../relationship/identity.ts';
import { type Network, segmentsOf } from './network.ts';

/**
 * Mastodon lives on thousands of hosts and `/@ada` is how TikTok, Medium and others write accounts too: only these large servers
 * are believed by their address. On a page that is Mastodon's own, the reader asks `mastodonAccount` for any host.
 */
export const mastodon: Network = {
  hosts:
    `mastodon.social mastodon.online mstdn.social mas.to hachyderm.io fosstodon.org infosec.exchange mastodon.world techhub.social
    mathstodon.xyz social.coop ruby.social indieweb.social kolektiva.social chaos.social norden.social troet.cafe mastodon.art
    mastodonapp.uk mastodon.nl mastodon.ie mastodon.scot mastodon.green aus.social mstdn.ca mstdn.jp pawoo.net framapiaf.org piaille.fr
    scholar.social fediscience.org journa.host mastodon.gamedev.place phpc.social toot.community sfba.social universeodon.com c.im
    det.social dresden.network ohai.social floss.social tech.lgbt home.social masto.ai defcon.social social.vivaldi.net
    social.tchncs.de bonn.social muenchen.social mstdn.party wandering.shop writing.exchange zirk.us hcommons.social`.split(
      /\s+/,
    ),
  identitiesFromUrl: (url) => (isContent(url) ? [] : mastodonAccount(url)),
};

/** Whose content the address is (a post, a message to somebody); null for accounts themselves and for what is nobody's. */
export function mastodonOwner(url: URL): Identity | null {
  return isContent(url) ? (mastodonAccount(url)[0] ?? null) : null;
}

/** The account `/@ada`, `/@ada@other.example`, `/web/@ada` or `/users/ada` names on the server at the address. */
export function mastodonAccount(url: URL): Identity[] {
  const segments = segmentsOf(url);
  const [first = '', second = ''] = segments[0] === 'web' || segments[0] === 'deck' ? segments.slice(1) : segments;
  const name = first === 'users' ? second : first.startsWith('@') ? first.slice(1) : '';
  const [, user, host = url.host] = /^(\w[\w.-]*)(?:@([\w.-]+\.\w[\w-]+))?$/.exec(name) ?? [];
  return user === undefined ? [] : [`mastodon:${user}@${host.replace(/^www\./, '')}`.toLowerCase() as Identity];
}

/** A post is `/@ada/1093…` or `/users/ada/statuses/1093…`. */
function isContent(url: URL): boolean {
  return /\/@[^/]+\/\d+|\/users\/[^/]+\/statuses\/\d+/.test(url.pathname);
}
