import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { z } from 'zod';
import { sites, sitesFor } from '../../sites/all.ts';
import { learnAliases } from '../../storage/aliases.ts';
import { cardFor } from '../../storage/card.ts';
import { glanceAt, mayLookAtTyping, rememberPromise } from '../../storage/glance.ts';
import { setMark } from '../../storage/marks.ts';
import { onMessage, type SentMention } from '../../storage/messages.ts';
import { type Heard, hear, noteReplies, noteWords, wordsToRead } from '../../storage/owedOnPage.ts';
import { addFromPage, notSame, person, setHappy, snooze } from '../../storage/people.ts';
import { keepPledge } from '../../storage/pledges.ts';
import { badgesFor, type Place, type ReadMention, withProof } from '../../storage/recognise.ts';
import { sentMembership } from '../../storage/sentMembership.ts';
import { settings } from '../../storage/settings.ts';
import { answerStep } from '../../storage/steps.ts';
import { nextStep } from '../../storage/suggestions.ts';
import { rememberTraces } from '../../storage/traces.ts';
import { undoLast } from '../../storage/undo.ts';
import { asked } from './asked.ts';
import { composerFor, readerFor } from './readers.ts';

const dayMs = 86_400_000;

type Sender = {
  url?: string | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
  frameId?: number | undefined;
};

/** Answers all that pages ask. */
export function answerPages(): void {
  onMessage('startPage', async ({ data }) => {
    const { knownVersion } = read(asked.startPage, data);
    const { density, sitesOff, ownHosts, ownIdentities, factsHidden } = await settings();
    return {
      membership: await sentMembership(knownVersion),
      settings: { density, sitesOff, ownHosts, ownIdentities, factsHidden },
    };
  });
  onMessage('lookUp', async ({ data, sender }) => {
    const { mentions, ...page } = read(asked.lookUp, data);
    const readMentions = mentions.map(asRead);
    const place = placeOf(page, sender);
    const [badges, heard] = await Promise.all([badgesFor(readMentions, place), hear(readMentions, place)]);
    const toUser = await wordsToRead(readMentions, heard);
    void learn(readMentions, place, heard);
    return { badges, toUser };
  });
  onMessage('said', async ({ data, sender }) => {
    const { said, ...page } = read(asked.said, data);
    await noteWords(
      said.map(({ mention, words }) => ({ ...asRead(mention), words })),
      placeOf(page, sender),
    );
  });
  onMessage('card', async ({ data, sender }) => {
    const { personId, mention, ...page } = read(asked.card, data);
    return cardFor(personId, asRead(mention), placeOf(page, sender), siteOf(mention)?.hunts ?? false);
  });
  onMessage('addPerson', async ({ data, sender }) => {
    const { mention, operationId, ...page } = read(asked.addPerson, data);
    return { personId: await addFromPage(asRead(mention), placeOf(page, sender), operationId) };
  });
  onMessage('snooze', async ({ data }) => {
    const { personId, days, operationId } = read(asked.snooze, data);
    await snooze(personId, Date.now() + days * dayMs, operationId);
  });
  onMessage('answerStep', async ({ data }) => {
    const { personId, key, answer, operationId } = read(asked.answerStep, data);
    const suggestion = await nextStep(personId);
    if (suggestion?.key === key) await answerStep(personId, suggestion, answer, operationId);
  });
  onMessage('setHappy', async ({ data }) => {
    const { personId, happy, operationId } = read(asked.setHappy, data);
    await setHappy(personId, happy, operationId);
  });
  onMessage('notSame', async ({ data }) => {
    const { personId, identities, operationId } = read(asked.notSame, data);
    await notSame(personId, identities, operationId);
  });
  onMessage('mark', async ({ data, sender }) => {
    const { personId, mention, mark, on, text, operationId, ...page } = read(asked.mark, data);
    await setMark(personId, asRead(mention), placeOf(page, sender), { mark, on, text }, operationId);
  });
  onMessage('keepPromise', async ({ data }) => {
    const { pledgeId, operationId } = read(asked.keepPromise, data);
    await keepPledge(pledgeId, operationId);
  });
  onMessage('undoLast', async ({ data }) => {
    const { operationId } = read(asked.undoLast, data);
    await undoLast(operationId);
  });
  onMessage('bringReader', async ({ sender }) => {
    await bring(readerFor(sender.url), sender);
  });
  onMessage('bringCard', async ({ sender }) => {
    await bring('/card.js', sender);
  });
  onMessage('bringWords', async ({ sender }) => {
    await bring('/words.js', sender);
  });
  onMessage('bringComposer', async ({ sender }) => {
    if (await mayLookAt(sender)) await bring(composerFor(sender.url), sender);
  });
  onMessage('bringLetter', async ({ sender }) => {
    if (await mayLookAt(sender)) await bring('/letter.js', sender);
  });
  onMessage('bringPromises', async ({ sender }) => {
    if (await mayLookAt(sender)) await bring('/promises.js', sender);
  });
  onMessage('keysToLine', async () => {
    const all = await browser.commands.getAll();
    return all.find(({ name }) => name === 'line-beside-field')?.shortcut ?? '';
  });
  onMessage('glance', async ({ data, sender }) => {
    const { mention, ...page } = read(asked.glance, data);
    return glanceAt(asRead(mention), placeOf(page, sender), siteOf(mention)?.hunts ?? false);
  });
  onMessage('rememberPromise', async ({ data, sender }) => {
    const { mention, by, what, dueAt, operationId, ...page } = read(asked.rememberPromise, data);
    await rememberPromise(asRead(mention), placeOf(page, sender), { by, what, dueAt }, operationId);
  });
  onMessage('openPerson', async ({ data }) => {
    const { personId, toLog } = read(asked.openPerson, data);
    await openPerson(personId, toLog);
  });
  onMessage('writeMail', async ({ data }) => {
    await writeMail(read(asked.writeMail, data).personId);
  });
}

function read<T>(schema: z.ZodType<T>, data: unknown): T {
  return schema.parse(data);
}

/** After the badges are on their way; a page that cannot be remembered is not worth an error in it. */
async function learn(mentions: readonly ReadMention[], place: Place, heard: Heard): Promise<void> {
  try {
    await learnAliases(mentions, place);
    await rememberTraces(mentions, place);
    await noteReplies(mentions, place, heard);
  } catch (failure) {
    console.warn('Not remembered what a page showed', failure);
  }
}

function asRead(mention: SentMention): ReadMention {
  return withProof(mention, siteOf(mention)?.vouchesFor ?? []);
}

function siteOf(mention: SentMention) {
  return sites.find((site) => site.name === mention.site);
}

async function mayLookAt({ url, tab }: Sender): Promise<boolean> {
  const page = URL.parse(tab?.url ?? url ?? '');
  if (page === null) return false;
  const names = sitesFor(page).map(({ name }) => name);
  return mayLookAtTyping(await settings(), page.hostname.replace(/^www\./, ''), names);
}

/** A comment frame stands on the page around it, where we may see that page's address. */
function placeOf({ pageUrl, pageTitle }: { pageUrl: string; pageTitle: string }, sender: Sender): Place {
  const url = new URL((sender.frameId ? sender.tab?.url : undefined) ?? pageUrl);
  url.hash = '';
  return { page: url.href, host: url.hostname.replace(/^www\./, ''), title: pageTitle };
}

async function bring(file: string, { tab, frameId }: Sender): Promise<void> {
  if (tab?.id === undefined) return;
  // WXT knows a script's path only once it has been built.
  const files = [file as ScriptPublicPath];
  await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId ?? 0] }, files, injectImmediately: true });
}

/** The popup where the browser lets us open it (it may want a window in front), else a tab of our own. */
async function openPerson(personId: string, toLog: boolean): Promise<void> {
  const page = toLog ? `popup.html?person=${personId}` : `dashboard.html#/person/${personId}`;
  await browser.tabs.create({ url: browser.runtime.getURL('/').replace(/\/$/, `/${page}`) });
}

/** An empty letter: the words are the user's. */
async function writeMail(personId: string): Promise<void> {
  const email = (await person(personId))?.identities.find((identity) => identity.startsWith('email:'));
  if (email) await browser.tabs.create({ url: `mailto:${encodeURIComponent(email.slice('email:'.length))}` });
}
