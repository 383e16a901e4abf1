import { browser } from 'wxt/browser';
import { sites } from '../../sites/all.ts';

/** A network the first-run page and the settings offer by name. */
export type Network = { site: 'x' | 'linkedin'; name: string; patterns: string[] };

/** The two networks people asked for; any other site is asked at the click that needs it. */
export const offered: readonly Network[] = [
  {
    site: 'x',
    name: 'X',
    patterns: patternsOf('x', ['*://x.com/*', '*://*.x.com/*', '*://twitter.com/*', '*://*.twitter.com/*']),
  },
  { site: 'linkedin', name: 'LinkedIn', patterns: patternsOf('linkedin', ['*://*.linkedin.com/*']) },
];

function patternsOf(site: string, otherwise: string[]): string[] {
  const matches = sites.find((each) => each.name === site)?.matches;
  return matches ? [...matches] : otherwise;
}

/** Every site pattern the user has granted. */
export async function granted(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.sort();
}

/** Asks the browser for access; must be called from a click. Whether the user agreed. */
export function askFor(patterns: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns });
}

/** Gives access back. */
export function giveBack(patterns: string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: patterns });
}

/** Whether all of a network's addresses are granted, by themselves or by a wider pattern. */
export function isGranted(network: Network, origins: readonly string[]): boolean {
  return network.patterns.every((pattern) => origins.some((origin) => covers(origin, pattern)));
}

function covers(origin: string, pattern: string): boolean {
  if (origin === '<all_urls>' || origin === '*://*/*') return true;
  const host = (each: string) => each.replace(/^[^:]+:\/\//, '').replace(/\/.*$/, '');
  const wide = host(origin);
  const asked = host(pattern);
  return wide === asked || (wide.startsWith('*.') && asked.endsWith(wide.slice(1)));
}

/** Calls back whenever access is given or taken, until the returned function is called. */
export function onAccessChange(callback: () => void): () => void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
  return () => {
    browser.permissions.onAdded.removeListener(callback);
    browser.permissions.onRemoved.removeListener(callback);
  };
}
