// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

async function load() {
  vi.resetModules();
  return import('../../../entrypoints/annotate/reading.ts');
}

it('follows a page that moves on without a load where the browser does not tell', async () => {
  const { currentPage } = await load();
  history.pushState(null, '', '/one');
  expect(currentPage().url.pathname).toBe('/one');
  history.pushState(null, '', '/two');
  expect(currentPage().url.pathname).toBe('/two');
});

it('is told where the page moves on, and asks anew with every question to the background', async () => {
  const navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  const { currentPage, pageNow } = await load();
  history.pushState(null, '', '/one');
  expect(currentPage().url.pathname).toBe('/one');
  history.pushState(null, '', '/two');
  navigation.dispatchEvent(new Event('currententrychange'));
  expect(currentPage().url.pathname).toBe('/two');
  history.pushState(null, '', '/three'); // A page that keeps the news from us.
  expect(pageNow().pageUrl).toMatch(/\/three$/);
  expect(currentPage().url.pathname).toBe('/three');
});
