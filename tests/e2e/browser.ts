import type { Browser, Page } from 'puppeteer-core';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import { type BrowserName, howToInstall, installedBrowser } from './installed.ts';

/** How a browser is started. */
export type Start = {
  /** host:port every request goes through. */
  proxy: string;
  /** Sites the user has already allowed, as match patterns; a click on one of our own "allow" buttons is answered with yes anyway. */
  allowed?: string[];
  /** A folder kept by the caller, to start the same profile again; a fresh one is made and removed otherwise. */
  profile?: string;
  /** Show a window; `npm start` does. */
  window?: boolean;
};

/** A running browser with the unchanged production build in it. What Chromium and Firefox do differently ends here. */
export type Running = {
  name: BrowserName;
  browser: Browser;
  /** The tab that opens by itself after an install; null in a profile that has been there before. */
  firstRun: Page | null;
  /** Opens the address in a new tab and waits for it to load. */
  open(url: string): Promise<Page>;
  /** The address of one of our own pages: 'popup.html', 'dashboard.html#people'. */
  ownUrl(path: string): string;
  /** Opens the popup as a click on the toolbar button over this tab does. */
  openPopup(over: Page): Promise<Page>;
  /** Every root in the page that its scripts cannot see, with `read` called in the page on host and root. */
  inClosedRoots<T>(page: Page, read: (host: Element, root: ShadowRoot) => T): Promise<T[]>;
  /** Ends the background as the browser does after half a minute of rest. */
  stopBackground(): Promise<void>;
  /** Reloads the extension as an update does. */
  reloadExtension(): Promise<void>;
  /** Where files go that a page of ours saves. */
  downloads: string;
  /** Where the profile keeps the database of the extension, to damage it while the browser is closed. */
  databaseFolder: string;
  close(): Promise<void>;
};

/** @throws {Error} saying what to install where the browser is missing. */
export async function startBrowser(name: BrowserName, start: Start): Promise<Running> {
  const executable = installedBrowser(name);
  if (!executable) throw new Error(howToInstall(name));
  return name === 'chromium' ? startChromium(executable, start) : startFirefox(executable, start);
}
