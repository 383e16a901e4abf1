import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page, type Protocol, type Target } from 'puppeteer-core';
import type { Running, Start } from './browser.ts';
import { builtExtension } from './build.ts';
import { profileFolder } from './profile.ts';

/** Starts Chromium, Chrome or Edge with the built extension. */
export async function startChromium(executablePath: string, start: Start): Promise<Running> {
  const extension = builtExtension('chromium');
  const id = idOfUnpacked(extension);
  const profile = profileFolder(start.profile);
  const downloads = join(profile.folder, 'downloads');
  const isNew = !existsSync(preferencesOf(profile.folder));
  if (isNew) answerPermissionPrompts(profile.folder, id, start.allowed ?? []);
  const browser = await puppeteer.launch({
    executablePath,
    userDataDir: profile.folder,
    headless: !start.window,
    pipe: true,
    acceptInsecureCerts: true,
    enableExtensions: [extension],
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
    defaultViewport: start.window ? null : { width: 1280, height: 900 },
    args: [
      `--proxy-server=http://${start.proxy}`,
      '--proxy-bypass-list=<-loopback>',
      '--ignore-certificate-errors',
      // Nothing may find its own way out: no name resolves, no peer connection leaves the proxy.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--lang=en-US',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    env: { ...process.env, LANGUAGE: 'en' },
  });
  await background(browser, id);

  const ownUrl = (path: string) => `chrome-extension://${id}/${path}`;
  return {
    name: 'chromium',
    browser,
    firstRun: isNew ? await (await browser.waitForTarget((target) => target.url() === ownUrl('welcome.html'))).page() : null,
    ownUrl,
    downloads,
    databaseFolder: join(profile.folder, 'Default/IndexedDB'),
    async open(url) {
      const page = await browser.newPage();
      // Chromium draws no frames for a tab that is not in front.
      await page.bringToFront();
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    openPopup: (over) => openPopup(browser, id, over),
    inClosedRoots,
    stopBackground: () => stopBackground(browser, id),
    async reloadExtension() {
      const page = await browser.newPage();
      await page.goto(ownUrl('welcome.html'));
      // The page goes with the extension, before it could answer.
      page.evaluate('chrome.runtime.reload()').catch(() => {});
      await background(browser, id);
    },
    async close() {
      await browser.close();
      profile.remove();
    },
  };
}

async function background(browser: Browser, id: string) {
  const target = await browser.waitForTarget((candidate) => isBackground(candidate, id));
  const worker = await target.worker();
  if (!worker) throw new Error('The background did not start.');
  return worker;
}

async function stopBackground(browser: Browser, id: string): Promise<void> {
  const target = browser.targets().find((candidate) => isBackground(candidate, id));
  if (!target) return;
  const gone = new Promise<void>((resolve) => {
    browser.on('targetdestroyed', (destroyed) => destroyed === target && resolve());
  });
  await (await target.worker())?.close();
  await gone;
}

function isBackground(target: Target, id: string): boolean {
  return target.type() === 'service_worker' && target.url().includes(id);
}

async function openPopup(browser: Browser, id: string, over: Page): Promise<Page> {
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('The extension is not there.');
  await over.bringToFront();
  const isPopup = (url: string) => url.startsWith(`chrome-extension://${id}/popup.html`);
  const appears = browser.waitForTarget((target) => isPopup(target.url()));
  await over.triggerExtensionAction(extension);
  return (await appears).asPage();
}

/** Chromium names an unpacked extension after its folder: sixteen bytes of a hash, written with a to p. */
function idOfUnpacked(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/**
 * Nobody sits here to say yes. Chromium asks no second time for what was granted once, so a new profile starts out as one where
 * the user has agreed before: our own buttons then ask as always and are answered at once (seen in Chromium 156).
 */
function answerPermissionPrompts(profile: string, id: string, allowed: string[]): void {
  const grant = (hosts: string[]) => ({ api: [], manifest_permissions: [], explicit_host: hosts, scriptable_host: [] });
  const everywhere = grant(['*://*/*']);
  const settings = {
    [id]: {
      granted_permissions: everywhere,
      runtime_granted_permissions: everywhere,
      ...(allowed.length > 0 && { active_permissions: grant(allowed), desired_active_permissions: grant(allowed) }),
    },
  };
  mkdirSync(join(profile, 'Default'), { recursive: true });
  // Without developer mode an unpacked extension stays off after it reloads itself.
  writeFileSync(preferencesOf(profile), JSON.stringify({ extensions: { settings, ui: { developer_mode: true } } }));
}

function preferencesOf(profile: string): string {
  return join(profile, 'Default/Preferences');
}

async function inClosedRoots<T>(page: Page, read: (host: Element, root: ShadowRoot) => T): Promise<T[]> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const results: T[] = [];
    for (const host of closedHosts(root)) results.push(await readHost(session, host, String(read)));
    return results;
  } finally {
    await session.detach();
  }
}

/** Every element that carries a closed root of a script's making, in document order. */
function closedHosts(node: Protocol.DOM.Node): Protocol.DOM.Node[] {
  const isHost = node.shadowRoots?.some((root) => root.shadowRootType === 'closed') ?? false;
  const below = [...(node.shadowRoots ?? []), ...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])];
  return [...(isHost ? [node] : []), ...below.flatMap(closedHosts)];
}

async function readHost<T>(session: CDPSession, host: Protocol.DOM.Node, read: string): Promise<T> {
  const closed = host.shadowRoots?.find((root) => root.shadowRootType === 'closed');
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: host.backendNodeId });
  const { object: root } = await session.send('DOM.resolveNode', { backendNodeId: closed?.backendNodeId ?? 0 });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: `function (root) { return (${read})(this, root); }`,
    arguments: [{ objectId: root.objectId ?? '' }],
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}
