import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Running, Start } from './browser.ts';
import { builtExtension } from './build.ts';
import { profileFolder } from './profile.ts';

/** As in wxt.config.ts. */
const addonId = 'familiar@familiar.example';
/** Firefox draws lots for the host of an extension's own pages; here it is told. */
const pagesHost = '6f0f6d8c-7a51-4a0e-9a35-0c8b5d8f3e21';

/** Starts Firefox with the built extension as a temporary add-on. */
export async function startFirefox(executablePath: string, start: Start): Promise<Running> {
  const extension = builtExtension('firefox');
  const profile = profileFolder(start.profile);
  const downloads = join(profile.folder, 'downloads');
  mkdirSync(downloads, { recursive: true });
  const [proxyHost, proxyPort] = start.proxy.split(':');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    userDataDir: profile.folder,
    headless: !start.window,
    acceptInsecureCerts: true,
    defaultViewport: start.window ? null : { width: 1280, height: 900 },
    // Reaches the extension's pages and the browser's own code.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      // As in Chromium no name resolves: the browser's own services ask for theirs now and then.
      'network.dns.disabled': true,
      'network.proxy.type': 1,
      'network.proxy.http': proxyHost,
      'network.proxy.http_port': Number(proxyPort),
      'network.proxy.ssl': proxyHost,
      'network.proxy.ssl_port': Number(proxyPort),
      'network.proxy.allow_hijacking_localhost': true,
      'network.proxy.no_proxies_on': '',
      'network.trr.mode': 5,
      'services.settings.server': 'data:,#nobody',
      'intl.locale.requested': 'en-US',
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.always_ask_before_handling_new_types': false,
      // Our own "allow" buttons are answered with yes at once.
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: pagesHost }),
      // A temporary add-on goes with the browser; what it stored stays for the next start, as it does for an installed one.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  });
  const wires = new Wires(browser);
  const allowed = start.allowed ?? [];
  if (allowed.length > 0) await wires.inBrowser(allow, addonId, allowed);
  await browser.installExtension(extension);

  const open = async (url: string) => {
    const page = await browser.newPage();
    await wires.send('browsingContext.navigate', { context: contextOf(page), url, wait: 'complete' });
    return page;
  };
  const ownUrl = (path: string) => `moz-extension://${pagesHost}/${path}`;
  return {
    name: 'firefox',
    browser,
    // A temporary add-on is new at every start.
    firstRun: await wires.tab(browser, ownUrl('welcome.html')),
    open,
    ownUrl,
    downloads,
    databaseFolder: join(profile.folder, 'storage/default', `moz-extension+++${pagesHost}`),
    async openPopup(over) {
      await over.bringToFront();
      const helper = await open(ownUrl('welcome.html'));
      const front = await frontTab(helper, over.url());
      await helper.close();
      // A file of ours that runs nothing becomes the popup, once it has been told what is in front.
      const popup = await open(ownUrl('background.js'));
      await popup.evaluate(becomePopup, readFileSync(join(extension, 'popup.html'), 'utf8'), front);
      return popup;
    },
    inClosedRoots: (page, read) => wires.inClosedRoots(page, read),
    stopBackground: () => wires.inBrowser(terminateBackground, addonId),
    reloadExtension: () => wires.inBrowser(reload, addonId),
    async close() {
      await browser.close();
      profile.remove();
    },
  };
}

type Tab = { id: number; url: string; title: string; active: boolean };
declare const browser: { tabs: { query(asked: object): Promise<Tab[]>; getCurrent(): Promise<Tab | undefined> } };

/** The tab that shows `url` and was looked at last, as the extension names it; `helper` is a page of ours. */
async function frontTab(helper: Page, url: string): Promise<Tab> {
  const tabs = await helper.evaluate(() =>
    browser.tabs.query({}).then((all) => JSON.parse(JSON.stringify(all)) as (Tab & { lastAccessed: number })[]),
  );
  const [front] = tabs.filter((tab) => tab.url === url || tab.url === undefined).sort((a, b) => b.lastAccessed - a.lastAccessed);
  if (!front) throw new Error(`No tab shows ${url}.`);
  return { id: front.id, url, title: front.title ?? '', active: true };
}

/**
 * Firefox lets no test into the panel under the toolbar button (seen in 153). So the popup stands in a tab, and is told what it would
 * see from the panel: that it is in no tab, and that the tab in front is the page.
 */
function becomePopup(html: string, front: Tab): void {
  const query = browser.tabs.query.bind(browser.tabs);
  browser.tabs.query = async (asked: { active?: boolean }) => (asked.active ? [front] : query(asked));
  browser.tabs.getCurrent = async () => undefined;
  history.replaceState(null, '', '/popup.html');
  const popup = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.lang = popup.documentElement.lang;
  document.head.replaceChildren(...popup.head.children);
  document.body.replaceChildren(...popup.body.children);
  // Parsed scripts never run; made anew they do.
  for (const parsed of document.querySelectorAll('script')) {
    const script = document.createElement('script');
    script.type = parsed.type;
    script.src = parsed.src;
    parsed.replaceWith(script);
  }
}

/** Grants and injections need the browser's own code; these run inside it. */
declare const ChromeUtils: {
  importESModule(url: string): Record<string, Record<string, (...given: unknown[]) => Promise<unknown>>>;
};
declare const WebExtensionPolicy: { getByID(id: string): { extension: { terminateBackground(): Promise<void> } } };

async function allow(id: string, origins: string[]): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  await ExtensionPermissions?.add?.(id, { permissions: [], origins, data_collection: [] });
}

async function terminateBackground(id: string): Promise<void> {
  await WebExtensionPolicy.getByID(id).extension.terminateBackground();
}

async function reload(id: string): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = (await AddonManager?.getAddonByID?.(id)) as { reload(): Promise<void> };
  await addon.reload();
}

type Connection = { send(method: string, parameters: object): Promise<unknown> };
type Answered = { result: { type: string; result: Serialized; exceptionDetails?: { text: string } } };
type Serialized = { type: string; sharedId: string; value?: unknown };
type Contexts = { result: { contexts: { context: string; url: string }[] } };

/** Puppeteer's own connection, for the few things Firefox can do that Puppeteer has no words for. */
class Wires {
  private readonly connection: Connection;

  constructor(browser: Browser) {
    this.connection = (browser as unknown as { connection: Connection }).connection;
  }

  send(method: string, parameters: object): Promise<unknown> {
    return this.connection.send(method, parameters);
  }

  /** Runs the function in the browser's own window. */
  async inBrowser<A extends unknown[]>(run: (...given: A) => Promise<void>, ...given: A): Promise<void> {
    const { result } = (await this.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as Contexts;
    const window = result.contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
    if (!window) throw new Error('Firefox has no window.');
    await this.call(window.context, `() => (${run})(...${JSON.stringify(given)})`, []);
  }

  /** The tab with this address, as soon as it is there. */
  async tab(browser: Browser, url: string): Promise<Page> {
    for (let tries = 0; tries < 100; tries++) {
      const { result } = (await this.send('browsingContext.getTree', {})) as Contexts;
      const found = result.contexts.find((context) => context.url === url);
      const page = (await browser.pages()).find((candidate) => contextOf(candidate) === found?.context);
      if (page) return page;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`No tab shows ${url}.`);
  }

  async inClosedRoots<T>(page: Page, read: (host: Element, root: ShadowRoot) => T): Promise<T[]> {
    const context = contextOf(page);
    const candidates = await this.call(context, String(emptyElements), [], { includeShadowTree: 'all', maxDomDepth: 0 });
    const results: T[] = [];
    for (const host of candidates.value as Serialized[]) {
      const { shadowRoot } = host.value as { shadowRoot: (Serialized & { value: { mode: string } }) | null };
      if (shadowRoot?.value.mode !== 'closed') continue;
      const references = [{ sharedId: host.sharedId }, { sharedId: shadowRoot.sharedId }];
      const answer = await this.call(context, `(host, root) => JSON.stringify((${read})(host, root) ?? null)`, references);
      results.push(JSON.parse(String(answer.value)) as T);
    }
    return results;
  }

  private async call(context: string, code: string, given: object[], serializationOptions = {}): Promise<Serialized> {
    const answer = (await this.send('script.callFunction', {
      functionDeclaration: code,
      arguments: given,
      awaitPromise: true,
      target: { context },
      serializationOptions,
    })) as Answered;
    if (answer.result.exceptionDetails) throw new Error(answer.result.exceptionDetails.text);
    return answer.result.result;
  }
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

/** Whatever could carry a closed root: elements without children and without an open root, inside open roots too. */
function emptyElements(): Element[] {
  const within = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      if (element.shadowRoot) return within(element.shadowRoot);
      return element.childElementCount === 0 && /^(div|span|section|article|[a-z]+-[a-z-]+)$/.test(element.localName)
        ? [element]
        : [];
    });
  return within(document);
}
