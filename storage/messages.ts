import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Badge, Newcomer } from '../relationship/badge.ts';
import type { Card } from '../relationship/card.ts';
import type { Identity } from '../relationship/identity.ts';
import type { Mention } from '../relationship/mention.ts';
import type { Settings } from '../relationship/settings.ts';

/** A mention as it travels: everything but the page's element, and the `Site.name` that read it. */
export type SentMention = Omit<Mention<never>, 'element'> & { site: string };

/** The identities of everybody known, hashed and packed, so that a page decides for itself who is a stranger. */
export type SentMembership = {
  /** Grows with every change to the set. */
  version: number;
  /** These are only what was added since the version asked for; false: the whole set. */
  onlyAdded: boolean;
  /** Base64 of sorted little-endian 32-bit hashes (`relationship/membership.ts`). */
  hashes: string;
};

/** What a page needs to start: whom to look for and whether to look at all. */
export type PageStart = {
  membership: SentMembership;
  settings: Pick<Settings, 'density' | 'sitesOff' | 'ownHosts' | 'ownIdentities' | 'factsHidden'>;
};

/** Somebody on a page, as the popup lists them. */
export type PersonOnPage = { mention: SentMention; badge: Badge | Newcomer | null };

/** How well a site can still be read. */
export type Health = { site: string; cards: number; mentions: number };

/** What pages ask and the background answers; `operationId` makes a repeated request count once. */
type Asked = {
  /** `knownVersion` is the version of the set the page already has; null for none. */
  startPage(asked: { host: string; knownVersion: number | null }): PageStart;
  /**
   * One answer a mention, in order; null for a stranger. Also learns identities seen together and traces of known people. On the
   * user's own hosts pages send strangers too, who may be new there.
   */
  lookUp(asked: { mentions: SentMention[]; pageUrl: string; pageTitle: string }): (Badge | Newcomer | null)[];
  card(asked: { personId: string; mention: SentMention; pageUrl: string; pageTitle: string }): Card | null;
  addPerson(asked: { mention: SentMention; pageUrl: string; pageTitle: string; operationId: string }): { personId: string };
  snooze(asked: { personId: string; days: number; operationId: string }): void;
  setHappy(asked: { personId: string; happy: boolean; operationId: string }): void;
  /** "Not the same person": takes the identities away from the person and remembers it. */
  notSame(asked: { personId: string; identities: Identity[]; operationId: string }): void;
  keepPromise(asked: { pledgeId: string; operationId: string }): void;
  undoLast(asked: { operationId: string }): void;
  /** Puts what reads this site into the asking frame; at the start a page carries only the shield. */
  bringReader(): void;
  /** Puts the card's code into the asking frame; it is too large to be there from the start. */
  bringCard(): void;
  /** Opens a page of ours: the popup's log for a person, or their page in the dashboard. */
  openPerson(asked: { personId: string; toLog: boolean }): void;
  /** Opens the user's own mail program with the person's address; the page never learns where that leads. */
  writeMail(asked: { personId: string }): void;
};

/** What a page is asked: by the popup who is there, by the background to act on what the user pointed at. */
type Told = {
  peopleOnPage(): { people: PersonOnPage[]; health: Health[] };
  /** The context menu or the shortcut was used: add whoever is under the pointer or has the focus. */
  addPointedAt(): void;
};

export const { sendMessage, onMessage } = defineExtensionMessaging<Asked & Told>();
