import { browser } from 'wxt/browser';
import { type Badge, badgeFor } from '../../relationship/badge.ts';
import type { Mark } from '../../relationship/mark.ts';
import type { PersonSummary } from '../../relationship/person.ts';
import { type Ground, isWritten, repliesOn } from '../../relationship/replies.ts';
import type { Step } from '../../relationship/suggestion.ts';
import { sites, sitesFor } from '../../sites/all.ts';
import { framesToAllow } from '../../sites/frames.ts';
import { marksAt, setMark } from '../../storage/marks.ts';
import { askFrame, type Health, type PersonOnPage, type SentMention } from '../../storage/messages.ts';
import { groundOf } from '../../storage/owedOnPage.ts';
import { type Place, type Recognised, recognise, withProof } from '../../storage/recognise.ts';
import { settings } from '../../storage/settings.ts';
import { nextSteps } from '../../storage/suggestions.ts';

/** Somebody on the page who is known. */
export type KnownOnPage = {
  person: PersonSummary;
  badge: Badge | null;
  mention: SentMention;
  /** The first thing they wrote there, and in which frame; null where there is none. */
  written: { mention: SentMention & { permalink: string }; frameId: number } | null;
  /** How the user has marked that; null where there is none. */
  marked: Mark[] | null;
};

/** What was said to the user on the page, and what of it they have not answered there. */
export type RepliesHere = { all: number; open: { name: string; permalink: string }[] };

/** The page the user looks at, as far as we may see it. */
export type ActivePage =
  /** Not a page of a website: the browser's own, a new tab, one of ours. */
  | { kind: 'none' }
  /** A website we have not been let into. */
  | {
      kind: 'closed';
      tabId: number;
      url: URL;
      /** Match patterns of the frames in it that hold its comments. */
      frames: string[];
    }
  | {
      kind: 'open';
      tabId: number;
      url: URL;
      title: string;
      /** Match patterns of the frames in it that hold comments and that we have not been let into. */
      frames: string[];
      known: KnownOnPage[];
      /** Everybody else, in the order of the page, each once. */
      strangers: SentMention[];
      /** Sites that show posts or comments and nobody in them: they have changed. */
      changed: boolean;
      replies: RepliesHere;
    };

/** Looks at the tab in front. */
export async function activePage(): Promise<ActivePage> {
  const tab = await tabInFront();
  const url = tab?.url === undefined ? null : new URL(tab.url);
  if (tab?.id === undefined || url === null || !/^https?:$/.test(url.protocol)) return { kind: 'none' };
  const answers = (await askFrames(tab.id)) ?? ((await isGranted(url)) ? await askAfterStart(tab.id) : null);
  if (answers === null) return { kind: 'closed', tabId: tab.id, url, frames: await commentFramesIn(tab.id) };
  const [frames, people] = await Promise.all([closedFramesIn(tab.id), sorted(answers)]);
  const replies = repliesHere(
    answers.flatMap((answer) => answer.people.map(({ mention }) => mention)),
    groundOf({ page: url.href, host: hostOf(url) }, await settings()),
  );
  return { kind: 'open', tabId: tab.id, url, title: tab.title ?? '', frames, ...people, replies };
}

/** The tab below the popup; where the popup is a tab of its own (a card opened it), the one looked at before. */
async function tabInFront() {
  const own = await browser.tabs.getCurrent();
  if (own === undefined) return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  const tabs = await browser.tabs.query({ currentWindow: true });
  const others = tabs.filter(({ id }) => id !== own.id);
  return others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

type FrameAnswer = { people: PersonOnPage[]; health: Health[]; frameId: number };

/** What every frame that we are in has to tell; null when we are in none. */
async function askFrames(tabId: number): Promise<FrameAnswer[] | null> {
  const frames = await framesOf(tabId);
  const answers = await Promise.all(frames.map((frameId) => askFrame('peopleOnPage', tabId, frameId).catch(() => null)));
  const told = answers.flatMap((answer, i) => (answer ? [{ ...answer, frameId: frames[i] ?? 0 }] : []));
  return told.length > 0 ? told : null;
}

/** The tab's frames that we may see; there is no permission-free list, so each is asked to say its number. */
async function framesOf(tabId: number): Promise<number[]> {
  try {
    const here = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => true });
    return here.map(({ frameId }) => frameId);
  } catch {
    return [0];
  }
}

/** A page opened before it was allowed has no script of ours yet. */
async function askAfterStart(tabId: number): Promise<FrameAnswer[] | null> {
  await showOnce(tabId);
  return askFrames(tabId);
}

function isGranted(url: URL): Promise<boolean> {
  return browser.permissions.contains({ origins: [`${url.origin}/*`] });
}

/** Shows the people on this page just now: the click on our button allows it, until the tab goes elsewhere. */
export async function showOnce(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/annotate.js'] });
}

/** Looked for before the click, since nothing may be awaited between a click and the browser's question. */
async function commentFramesIn(tabId: number): Promise<string[]> {
  const addresses = () =>
    [...document.querySelectorAll<HTMLIFrameElement | HTMLScriptElement>('iframe[src], script[src]')].map(({ src }) => src);
  try {
    const [page] = await browser.scripting.executeScript({ target: { tabId }, func: addresses });
    return framesToAllow(sites, page?.result ?? []);
  } catch {
    return []; // A page that no extension may look into.
  }
}

async function closedFramesIn(tabId: number): Promise<string[]> {
  const frames = await commentFramesIn(tabId);
  const allowed = await Promise.all(frames.map((frame) => browser.permissions.contains({ origins: [frame] })));
  return frames.filter((_, i) => !allowed[i]);
}

/** Asks for the frames that hold a page's comments; must be called from a click. Whether the user agreed. */
export function allowFrames({ frames }: { frames: readonly string[] }): Promise<boolean> {
  return browser.permissions.request({ origins: [...frames] });
}

/** Asks for this site for good, with the frames that hold its comments; must be called from a click. Whether the user agreed. */
export function allowSite({ url, frames }: { url: URL; frames: readonly string[] }): Promise<boolean> {
  const named = sitesFor(url).flatMap(({ matches }) => matches.filter((pattern) => !pattern.startsWith('*://*/')));
  const own = `*://${url.hostname}/*`;
  return browser.permissions.request({ origins: [...(named.length > 0 ? named : [own]), ...frames] });
}

/** Asks for every site for good; must be called from a click. Whether the user agreed. */
export function allowAllSites(): Promise<boolean> {
  return browser.permissions.request({ origins: ['*://*/*'] });
}

/** Shows the user's page where the address leads, and makes way. */
export async function goTo(tabId: number, address: string): Promise<void> {
  await browser.tabs.update(tabId, { url: address, active: true });
  window.close();
}

/** Once each, known people apart. Badges may be off or for few, so who is known is asked of the store and not of the page. */
async function sorted(
  answers: readonly FrameAnswer[],
): Promise<Pick<ActivePage & { kind: 'open' }, 'known' | 'strangers' | 'changed'>> {
  const onPage = onceEach(answers.flatMap(({ people }) => people));
  const recognised = await recognise(
    onPage.map(({ mention }) => withProof(mention, vouchedBy(mention))),
    await settings(),
  );
  const steps = await nextSteps(recognised.flatMap((who) => (who?.person.focus ? [who.person.personId] : [])));
  const known = new Map<string, KnownOnPage>();
  const strangers: SentMention[] = [];
  for (const [i, { mention, badge: shown }] of onPage.entries()) {
    const who = recognised[i];
    if (!who) {
      strangers.push(mention);
      continue;
    }
    const { person } = who;
    if (known.has(person.personId)) continue;
    const own = shown?.personId === person.personId ? shown : null;
    const badge = badgeNow(who, own, steps.get(person.personId)?.step ?? null);
    const written = writtenBy(mention, answers);
    known.set(person.personId, {
      person,
      badge,
      mention,
      written,
      marked: written && (await marksAt(written.mention.permalink)),
    });
  }
  const changed = answers.some(({ health }) => looksChanged(health));
  return { known: [...known.values()], strangers, changed };
}

/** Of the page's own badge only what the store does not tell of somebody alone: the page hears of what was just logged after the popup. */
function badgeNow({ person, probably, claimed }: Recognised, own: Badge | null, step: Step | null): Badge | null {
  const traces = own?.says.kind === 'seen before' ? own.says.traces : person.traces;
  const firstCommentHere = own?.says.kind === 'first comment here';
  const meetsAt = typeof own?.step === 'object' ? (own.step?.meetsAt ?? null) : null;
  const where = { firstCommentHere, probably, claimed, now: Date.now() };
  return badgeFor({ ...person, traces }, where, 'everyone', step, meetsAt);
}

function writtenBy({ identities }: SentMention, answers: readonly FrameAnswer[]): KnownOnPage['written'] {
  for (const { people, frameId } of answers)
    for (const { mention } of people)
      if (isWritten(mention) && mention.identities.some((identity) => identities.includes(identity))) return { mention, frameId };
  return null;
}

/** Marks what somebody wrote on the page, or takes the mark off. */
export async function markWritten(
  page: Extract<ActivePage, { kind: 'open' }>,
  personId: string,
  mark: Mark,
  on: boolean,
): Promise<void> {
  const written = page.known.find(({ person }) => person.personId === personId)?.written;
  if (!written) return;
  const { mention, frameId } = written;
  const text = await wordsAt(page.tabId, frameId, mention.permalink).catch(() => '');
  await setMark(personId, withProof(mention, vouchedBy(mention)), placeOf(page), { mark, on, text });
}

/** What stands at an address on the page; the script that reads words is brought for it. */
async function wordsAt(tabId: number, frameId: number, permalink: string): Promise<string> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/words.js'] });
  return askFrame('wordsAt', tabId, frameId, permalink);
}

function repliesHere(mentions: readonly SentMention[], ground: Ground): RepliesHere {
  const { all, open } = repliesOn(mentions, ground);
  const withLink = open.flatMap(({ displayName: name, permalink }) => (permalink === null ? [] : [{ name, permalink }]));
  return { all: all.length, open: withLink };
}

/** Fewer may be adverts or pingbacks, which name nobody. */
const cardsToJudgeBy = 3;

/** Posts or comments and nobody in any of them: that is no quiet page but one we cannot read. */
function looksChanged(health: readonly Health[]): boolean {
  const cards = health.reduce((sum, site) => sum + site.cards, 0);
  return cards >= cardsToJudgeBy && health.every(({ mentions }) => mentions === 0);
}

function onceEach(people: readonly PersonOnPage[]): PersonOnPage[] {
  const seen = new Set<string>();
  return people.filter(({ mention }) => {
    if (mention.identities.some((identity) => seen.has(identity))) return false;
    for (const identity of mention.identities) seen.add(identity);
    return true;
  });
}

function vouchedBy(mention: SentMention): readonly string[] {
  return sites.find((site) => site.name === mention.site)?.vouchesFor ?? [];
}

/** The channel of the page's network, for "DM from Eli"; null where the page is no network. */
export function channelOf(url: URL): string | null {
  const named = sitesFor(url).find(({ matches }) => matches.some((pattern) => !pattern.startsWith('*://*/')));
  return named?.name ?? null;
}

/** Where the people on the page were met. */
export function placeOf({ url, title }: { url: URL; title: string }): Place {
  const address = new URL(url);
  address.hash = '';
  return { page: address.href, host: hostOf(url), title };
}

/** The host as people say it. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^www\./, '');
}

const patienceMs = 3000;
const stepMs = 150;

/** Looks until the page that was allowed just now tells who is there. */
export async function untilOpen(look: () => Promise<ActivePage>): Promise<void> {
  for (let waited = 0; waited < patienceMs; waited += stepMs) {
    if ((await look()).kind === 'open') return;
    await new Promise((resolve) => setTimeout(resolve, stepMs));
  }
}
