import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startBrowser } from './browser.ts';
import { type Internet, startInternet } from './internet.ts';
import { eventually, words } from './reading.ts';

const feed = '<!doctype html><title>A feed</title><p>Nobody here</p>';

const post = {
  identities: ['x:ada_example'],
  displayName: 'Ada Byrne',
  role: 'author',
  at: null,
  permalink: 'https://x.com/ada_example/status/1',
  replyTo: null,
  recentPost: null,
  site: 'x',
};
const page = { pageUrl: 'https://x.com/home', pageTitle: 'Home' };

describe.each(['chromium', 'firefox'] as const)('the store in %s', (name) => {
  const profile = mkdtempSync(join(tmpdir(), 'familiar-store-'));
  let internet: Internet;
  let running: Running;
  const start = () => startBrowser(name, { proxy: internet.proxy, allowed: ['https://x.com/*'], profile });
  beforeAll(async () => {
    internet = await startInternet({ 'x.com': () => ({ type: 'text/html', body: feed }) });
    running = await start();
  });
  afterAll(async () => {
    await running?.close();
    await internet?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('tells pages of a change although the background was stopped, and keeps the second copy from them', async () => {
    const x = await running.open('https://x.com/home');
    const own = await running.open(running.ownUrl('welcome.html'));
    await inContentScript(
      own,
      'globalThis.heard = []; chrome.storage.onChanged.addListener((changes) => heard.push(...Object.keys(changes)))',
    );
    await running.stopBackground();
    await ask(own, 'addPerson', { mention: post, operationId: 'operation 1', ...page });
    await eventually(async () => expect(await inContentScript(own, 'return globalThis.heard.includes("changed")')).toBe(true));
    const read = 'return chrome.storage.local.get(null).then((all) => "journal" in all, () => false)';
    // Firefox has no lock for this (seen in 153); PRIVACY.md says so.
    expect(await inContentScript(own, read)).toBe(name === 'firefox');
    await x.close();
    await own.close();
  });

  it('knows everybody again after the browser has lost the database', async () => {
    const lost = running.databaseFolder;
    await running.close();
    rmSync(lost, { recursive: true, force: true });
    running = await start();
    const own = await running.open(running.ownUrl('welcome.html'));
    expect(await ask(own, 'lookUp', { mentions: [post], ...page })).toMatchObject({
      badges: [{ name: 'Ada Byrne', says: { kind: 'added' } }],
    });
    expect(await own.evaluate('(globalThis.browser ?? chrome).storage.local.get("healing")')).toMatchObject({
      healing: { found: 'empty', people: 1, lost: 0 },
    });
    await own.close();
  });

  it('keeps what was typed while the storage is full, and stores it once there is room', async () => {
    const popup = await running.openPopup(await running.open('https://x.com/home'));
    await popup.evaluate(fillUp);
    await popup.locator('textarea').fill('called Ada today');
    await popup.locator(`::-p-text(${words('popupLog')})`).wait();
    await popup.keyboard.press('Enter');
    await popup.locator(`::-p-text(${words('problem_storageFull')})`).wait();
    expect(await popup.$eval('textarea', ({ value }) => value)).toBe('called Ada today');
    await popup.evaluate('makeRoom()');
    await popup.keyboard.press('Enter');
    await popup.locator('.done').wait();
    expect(await answered(popup)).toMatchObject({ badges: [{ name: 'Ada Byrne', says: { kind: 'talks', talks: 1 } }] });
    await popup.close();
  });

  it.each([
    // Five seconds of patience, twice: once is enough for both browsers.
    ...(name === 'chromium' ? ([['an older version holds the data open', 'problem_heldOpen', 1]] as const) : []),
    ['a newer version has written the data', 'problem_newerVersion', 9_990] as const,
  ])('says in the popup that %s, and loses nothing', async (_, problem, version) => {
    const x = await running.open('https://x.com/home');
    await running.stopBackground();
    const other = await running.open(running.ownUrl('icon/48.png'));
    await other.evaluate(holdOpen, version);
    const popup = await running.openPopup(x);
    await popup.locator(`::-p-text(${words(problem)})`).wait();
    await popup.locator('textarea').fill('called Ada today');
    await popup.locator(`::-p-text(${words('popupAddAndLog', 'Ada')})`).wait();
    await popup.keyboard.press('Enter');
    await popup.locator(`.quick-log ::-p-text(${words(problem)})`).wait();
    await other.evaluate(letGo);
    await other.close();
    await popup.close();
    const own = await running.open(running.ownUrl('welcome.html'));
    expect(await answered(own)).toMatchObject({ badges: [{ name: 'Ada Byrne' }] });
    await own.close();
    await x.close();
  });

  /** What the background says of Ada's post. */
  const answered = (own: Page) => ask(own, 'lookUp', { mentions: [post], ...page });
});

/**
 * Writes fail as they do on a full disk until `makeRoom` is called. No quota of a test's making does it: with `unlimitedStorage` the
 * browser heeds none.
 */
function fillUp(): void {
  const { add, put } = IDBObjectStore.prototype;
  const refuse = () => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  };
  Object.assign(IDBObjectStore.prototype, { add: refuse, put: refuse });
  Object.assign(globalThis, { makeRoom: () => void Object.assign(IDBObjectStore.prototype, { add, put }) });
}

/** Another version of the extension: its database in place of ours, and an open connection to it that heeds nobody. */
function holdOpen(version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const removing = indexedDB.deleteDatabase('familiar');
    removing.onerror = () => reject(removing.error);
    removing.onsuccess = () => {
      const opening = indexedDB.open('familiar', version);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        Object.assign(globalThis, { held: opening.result });
        resolve();
      };
    };
  });
}

/** The other version goes, and takes its database with it. */
function letGo(): Promise<void> {
  return new Promise((resolve) => {
    (globalThis as unknown as { held: IDBDatabase }).held.close();
    indexedDB.deleteDatabase('familiar').onsuccess = () => resolve();
  });
}

/** What the background answers, asked as a page of ours or a content script does. */
async function ask(own: Page, type: string, data: object): Promise<unknown> {
  const message = JSON.stringify({ id: 1, type, timestamp: Date.now(), data });
  const { res, err } = (await own.evaluate(`(globalThis.browser ?? chrome).runtime.sendMessage(${message})`)) as {
    res: unknown;
    err?: unknown;
  };
  if (err) throw new Error(JSON.stringify(err));
  return res;
}

/** Runs the body of an async function where the content script of the feed runs. */
async function inContentScript(own: Page, body: string): Promise<unknown> {
  return own.evaluate(`(async () => {
    const api = globalThis.browser ?? chrome;
    const [tab] = await api.tabs.query({ url: 'https://x.com/*' });
    const [{ result }] = await api.scripting.executeScript({ target: { tabId: tab.id }, func: async () => { ${body} } });
    return result;
  })()`);
}
