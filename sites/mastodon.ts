import type { Mention, Role } from '../relationship/mention.ts';
import { mastodonAccount, mastodon as network } from './networks/mastodon.ts';
import { addressOf, appearance, isBelow, within, writtenAt } from './reading.ts';
import type { Page, Site } from './site.ts';
import { visibleText } from './visibleText.ts';

/** Mastodon's own web client, on whatever server it runs. Read from its source (4.3) and a capture of 2026; its class names are its interface. */
export const mastodon: Site = {
  name: 'mastodon',
  matches: ['*://*/*'],
  mentions: (root, page) =>
    isMastodon(root) ? within(root, candidates).flatMap((element) => personAt(element, page) ?? []) : [],
  identitiesFromUrl: network.identitiesFromUrl,
  vouchesFor: ['mastodon'],
  cards: '.status, .detailed-status, .account',
};

/** What shows a person, and what they do there. Names are links to accounts, mentions link to the account's own server. */
const places: [selector: string, role: Role][] = [
  ['.status__prepend a.status__display-name', 'reposter'],
  ['a.status__display-name, a.detailed-status__display-name', 'author'],
  ['a.account__display-name, a.notification__display-name', 'listed'],
  ['.status__content a.mention', 'mentioned'],
  ['.account__header__tabs__name', 'profile'],
];
const candidates = places.map(([selector]) => selector).join();

/** Any blog may use the same class names; only Mastodon mounts itself here. */
function isMastodon(root: ParentNode): boolean {
  const document = root.nodeType === 9 ? (root as Document) : root.ownerDocument;
  return document?.getElementById('mastodon') != null && document.getElementById('initial-state') !== null;
}

function personAt(element: Element, page: Page): Mention | null {
  const role = places.find(([selector]) => element.matches(selector))?.[1] ?? 'listed';
  if (role === 'profile') return profileOwner(element, page);
  const address = addressOf(element, page);
  const identities = address === null ? [] : mastodonAccount(new URL(address));
  if (identities.length === 0) return null;
  if (role === 'mentioned') return visibleText(element).startsWith('@') ? appearance(role, element, identities, '') : null;
  return { ...appearance(role, element, identities, nameIn(element)), ...(role === 'author' && postAround(element, page)) };
}

/** The name, without the `@account` that stands below it in the same link. */
function nameIn(element: Element): string {
  return visibleText(element.querySelector('.display-name__html') ?? element);
}

function postAround(name: Element, page: Page): Pick<Mention, 'role' | 'at' | 'permalink'> {
  const post = name.closest('.status, .detailed-status');
  const link = post?.querySelector('a.status__relative-time, a.detailed-status__datetime');
  const about = post?.closest('.columns-area')?.querySelector('.detailed-status');
  const answers = about != null && post != null && isBelow(post, about);
  return { role: answers ? 'commenter' : 'author', at: writtenAt(link?.querySelector('time')), permalink: addressOf(link, page) };
}

function profileOwner(header: Element, page: Page): Mention | null {
  const [, user, host = page.url.host] =
    /@([\w.-]+?)(?:@([\w.-]+\.\w+))?\s*$/.exec(visibleText(header.querySelector('small') ?? header)) ?? [];
  const name = header.querySelector('h1 > span, h1 bdi') ?? header;
  const identities = user === undefined ? [] : mastodonAccount(new URL(`https://${page.url.host}/@${user}@${host}`));
  return identities.length === 0 ? null : appearance('profile', header, identities, visibleText(name));
}
