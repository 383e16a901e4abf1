import type { Identity } from '../relationship/identity.ts';
import type { Mention } from '../relationship/mention.ts';
import { accountsBehind } from './networks/network.ts';
import { threads as network, threadsOwner } from './networks/threads.ts';
import { addressOf, appearance, isBelow, within, writtenAt } from './reading.ts';
import type { Page, Site } from './site.ts';
import { visibleText } from './visibleText.ts';

/** Threads. Feeds show handles only; a post is whatever reacts to a press, and its author is the owner of the link that carries its time. */
export const threads: Site = {
  name: 'threads',
  matches: ['threads.net', 'threads.com'].flatMap((domain) => [`*://${domain}/*`, `*://www.${domain}/*`]),
  mentions: (root, page) => within(root, 'a[href^="/@"]').flatMap((anchor) => personBehind(anchor, page) ?? []),
  identitiesFromUrl: network.identitiesFromUrl,
  vouchesFor: ['threads'],
  cards: '[data-pressable-container]',
};

const post = '[data-pressable-container]';

function personBehind(anchor: Element, page: Page): Mention | null {
  const href = anchor.getAttribute('href') ?? '';
  const text = visibleText(anchor);
  if (text === '' || !/^\/@[^/?]+\/?$/.test(href)) return null; // a picture, a post, a tab
  const identities = accountsBehind(network, anchor, page.url);
  if (identities.length === 0) return null;
  if (text.startsWith('@')) return appearance('mentioned', anchor, identities, '');
  const around = anchor.closest(post);
  if (around === null) return suggested(anchor, identities);
  const time = around.querySelector(`a[href^="${href}/post/"] > time`);
  return time ? writer(anchor, identities, around, time, page) : appearance('mentioned', anchor, identities, text);
}

function writer(anchor: Element, identities: Identity[], around: Element, time: Element, page: Page): Mention {
  return {
    ...appearance(answers(around, identities, page) ? 'commenter' : 'author', anchor, identities, visibleText(anchor)),
    at: writtenAt(time),
    permalink: addressOf(time.parentElement, page),
  };
}

/** A card whose whole area is the link: the name, then the handle, then "Follow". */
function suggested(anchor: Element, identities: Identity[]): Mention {
  return appearance('listed', anchor, identities, visibleText(anchor.querySelector('[dir="auto"]') ?? anchor));
}

/** On a post's own page, what stands below it and is by others answers it. */
function answers(around: Element, identities: Identity[], page: Page): boolean {
  const owner = threadsOwner(page.url);
  if (owner === null || identities.includes(owner)) return false;
  const ownTime = around.ownerDocument.querySelector(`a[href="${page.url.pathname.replace(/["\\/]+$/g, '')}"] > time`);
  const focused = ownTime?.closest(post);
  return !focused || isBelow(around, focused);
}
