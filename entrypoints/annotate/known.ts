import type { Badge, Newcomer } from '../../relationship/badge.ts';
import type { Identity } from '../../relationship/identity.ts';
import { has, type Membership, merge, unpack } from '../../relationship/membership.ts';
import type { Mention } from '../../relationship/mention.ts';
import type { Page, Site } from '../../sites/site.ts';
import { type PageStart, type SentMention, sendMessage } from '../../storage/messages.ts';
import { currentPage, pageNow } from './reading.ts';
import { type Shown, wordsDoor } from './wordsDoor.ts';

/** What the background says of a mention; null for a stranger. */
export type Answer = Badge | Newcomer | null;

/** Whom to look for on this page, and what the user has decided. */
export type Known = {
  settings: PageStart['settings'];
  membership: Membership;
  version: number;
};

/** Asks the background whom the user knows. Of a set the page already has, only what is new is sent. */
export async function askWhoIsKnown(before: Known | null): Promise<Known> {
  const asked = { host: currentPage().url.hostname, knownVersion: before?.version ?? null };
  const { membership, settings } = await sendMessage('startPage', asked);
  const hashes = unpack(membership.hashes);
  return {
    settings,
    version: membership.version,
    membership:
      before && membership.onlyAdded ? (hashes.length > 0 ? merge(before.membership, hashes) : before.membership) : hashes,
  };
}

/** Whether the mention may be of somebody the user knows; false is certain, so a stranger never leaves the page. */
export function isKnown(known: Known, mention: Mention): boolean {
  return mention.identities.some((identity) => has(known.membership, identity));
}

/** The page as a site is asked to read it: strangers are left out, except where they get the same box or may be new. */
export function pageOfKnown(known: Known, site: Site): Page {
  const here = currentPage();
  if (site.hunts) return here;
  if (of?.known !== known || of.here !== here)
    of = { known, here, page: isOwnHost(known) ? here : withoutStrangers(known, here) };
  return of.page;
}

/** The last answer of `pageOfKnown`: a feed asks with every post. */
let of: { known: Known; here: Page; page: Page } | null = null;

function withoutStrangers({ membership, settings }: Known, { url }: Page): Page {
  return { url, isStranger: (identity) => !has(membership, identity) && !settings.ownIdentities.includes(identity) };
}

/** Whether the mention is of the user. */
export function isOwn(known: Known, identities: readonly Identity[]): boolean {
  return identities.some((identity) => known.settings.ownIdentities.includes(identity));
}

/** Whether the background is to hear of a stranger: on the user's own pages they may be "new here"; the user's own answers settle what they owe. */
export function isWorthTelling(known: Known, mention: Mention): boolean {
  return (mention.role === 'commenter' && isOwnHost(known)) || (isOwn(known, mention.identities) && mention.replyTo !== null);
}

function isOwnHost(known: Known): boolean {
  return known.settings.ownHosts.includes(currentPage().url.hostname.replace(/^www\./, ''));
}

/** Whether two pieces of what the background said are alike. */
export function isSame<T>(a: T, b: T): boolean {
  return a === b || (a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b));
}

/** The mention without the page's element. */
export function sent(site: Site, { element: _, ...mention }: Mention): SentMention {
  return { ...mention, site: site.name };
}

/** Asks about several mentions at once; one answer a mention, in order. What is said to the user among them is read afterwards. */
export async function lookUp(shown: readonly Shown[]): Promise<Answer[]> {
  const mentions = shown.map(({ site, mention }) => sent(site, mention));
  const { badges, toUser } = await sendMessage('lookUp', { mentions, ...pageNow() });
  if (toUser.length > 0) void wordsDoor().then((door) => door?.tell(shown, toUser));
  return badges;
}
