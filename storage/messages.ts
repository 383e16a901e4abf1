import type { Badge, Newcomer } from '../relationship/badge.ts';
import type { Card } from '../relationship/card.ts';
import type { Glance } from '../relationship/glance.ts';
import type { Identity } from '../relationship/identity.ts';
import type { Mark } from '../relationship/mark.ts';
import type { Mention } from '../relationship/mention.ts';
import type { PromiseInText } from '../relationship/promiseInText.ts';
import type { Settings } from '../relationship/settings.ts';
import type { StepAnswer } from '../relationship/stepAnswer.ts';

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
   * One badge a mention, in order; null for a stranger. Also learns identities seen together and traces of known people. On the
   * user's own hosts pages send strangers too, who may be new there. `toUser` are the places in `mentions` of what somebody known says to
   * the user and of which the words are not known: only these may be read.
   */
  lookUp(asked: { mentions: SentMention[]; pageUrl: string; pageTitle: string }): {
    badges: (Badge | Newcomer | null)[];
    toUser: number[];
  };
  /** The words of what `lookUp` found to be said to the user. */
  said(asked: { said: { mention: SentMention; words: string }[]; pageUrl: string; pageTitle: string }): void;
  card(asked: { personId: string; mention: SentMention; pageUrl: string; pageTitle: string }): Card | null;
  addPerson(asked: { mention: SentMention; pageUrl: string; pageTitle: string; operationId: string }): { personId: string };
  snooze(asked: { personId: string; days: number; operationId: string }): void;
  /** The next step is done, never to be made again, or of a kind not wanted; `key` says which. One that is no longer made is left alone. */
  answerStep(asked: { personId: string; key: string; answer: StepAnswer; operationId: string }): void;
  setHappy(asked: { personId: string; happy: boolean; operationId: string }): void;
  /** "Not the same person": takes the identities away from the person and remembers it. */
  notSame(asked: { personId: string; identities: Identity[]; operationId: string }): void;
  /** Marks what the person wrote there, or takes the mark off; `text` is what it says, of which a few words are kept. */
  mark(asked: {
    personId: string;
    mention: SentMention;
    mark: Mark;
    on: boolean;
    text: string;
    pageUrl: string;
    pageTitle: string;
    operationId: string;
  }): void;
  keepPromise(asked: { pledgeId: string; operationId: string }): void;
  undoLast(asked: { operationId: string }): void;
  /** Puts what reads this site into the asking frame; at the start a page carries only the shield. */
  bringReader(): void;
  /** Puts what reads words said to the user into the asking frame; feeds do not carry it. */
  bringWords(): void;
  /** Puts the card's code into the asking frame; it is too large to be there from the start. */
  bringCard(): void;
  /** Puts what finds out to whom the user writes into the asking frame, unless that is switched off there. */
  bringComposer(): void;
  /** The same for what stands beside the writing. */
  bringLetter(): void;
  /** The same for what reads promises there. */
  bringPromises(): void;
  /** The keys that lead to what stands beside the writing, as the browser writes them; '' where the user has taken them away. */
  keysToLine(): string;
  /** What to show beside the field in which the user answers the mention; null for nothing, and then nothing typed is looked at. */
  glance(asked: { mention: SentMention; pageUrl: string; pageTitle: string }): Glance | null;
  /** The user accepted a promise found in what they typed. */
  rememberPromise(
    asked: Pick<PromiseInText, 'by' | 'what' | 'dueAt'> & {
      mention: SentMention;
      pageUrl: string;
      pageTitle: string;
      operationId: string;
    },
  ): void;
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
  /** What somebody wrote that stands at this address on the page; '' where it does not. The words' script answers. */
  wordsAt(permalink: string): string;
  /** The shortcut was used that leads from the field to what stands beside it, and back. */
  turnToLine(): void;
};

type Messages = Asked & Told;
type Answered<K extends keyof Messages> = Awaited<ReturnType<Messages[K]>>;
type Envelope = { type: string; data: unknown };
type Reply = { res?: unknown; err?: { message: string } };
type Listener = (envelope: Envelope, sender: Sender, answer: (reply: Reply) => void) => boolean;

/** Who sent a message, as the browser says. */
export type Sender = { url?: string; frameId?: number; tab?: { id?: number; url?: string } };

declare const chrome: {
  runtime: { sendMessage(envelope: Envelope): Promise<Reply | undefined>; onMessage: { addListener(listener: Listener): void } };
  tabs: { sendMessage(tabId: number, envelope: Envelope, to?: { frameId: number }): Promise<Reply | undefined> };
};

// Plain lines instead of a library: every page carries them.

/**
 * Asks the background, and again where no answer comes: the browser stops it when it likes, Firefox also while it answers (seen in 153).
 * @throws {Error} with its words, or because nobody answers.
 */
export async function sendMessage<K extends keyof Asked>(type: K, ...[data]: Parameters<Asked[K]>): Promise<Answered<K>> {
  for (let pauseMs = 100; ; pauseMs *= 4) {
    const reply = await chrome.runtime.sendMessage({ type, data }).catch(() => undefined);
    if (reply || pauseMs > 2000) return answerIn<K>(reply);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** Asks what runs in one frame of a tab. @throws {Error} with its words, or because nobody is there. */
export async function askFrame<K extends keyof Told>(
  type: K,
  tabId: number,
  frameId: number,
  ...[data]: Parameters<Told[K]>
): Promise<Answered<K>> {
  return answerIn<K>(await chrome.tabs.sendMessage(tabId, { type, data }, { frameId }));
}

/** Tells what runs in every frame of a tab; where nobody is there, nobody hears it. */
export async function tellFrames(type: keyof Told, tabId: number): Promise<void> {
  await chrome.tabs.sendMessage(tabId, { type, data: undefined }).catch(() => {});
}

function answerIn<K extends keyof Messages>(reply: Reply | undefined): Answered<K> {
  if (!reply || reply.err) throw new Error(reply?.err?.message ?? 'No answer');
  return reply.res as Answered<K>;
}

type Answering = (message: { data: unknown; sender: Sender }) => unknown;
const answering = new Map<string, Answering>();

/** Answers what others ask of this kind. */
export function onMessage<K extends keyof Messages>(
  type: K,
  answer: (message: { data: Parameters<Messages[K]>[0]; sender: Sender }) => Answered<K> | Promise<Answered<K>>,
): void {
  if (answering.size === 0) chrome.runtime.onMessage.addListener(listen);
  answering.set(type, answer as Answering);
}

const listen: Listener = ({ type, data }, sender, answer) => {
  const own = answering.get(type);
  if (!own) return false;
  Promise.resolve({ data, sender })
    .then(own)
    .then(
      (res) => answer({ res }),
      (failure: unknown) => answer({ err: { message: failure instanceof Error ? failure.message : String(failure) } }),
    );
  return true; // The answer comes later.
};
