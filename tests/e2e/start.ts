// `npm start`: a browser with the built extension, the sample people, and pages on which they appear. `--firefox` takes Firefox;
// `--headless` (and a machine without a screen) takes pictures instead of opening a window; `--pictures` takes those of the README.
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Running, startBrowser } from './browser.ts';
import { type BrowserName, howToInstall, installedBrowser } from './installed.ts';
import { startInternet } from './internet.ts';
import { sampleAddresses, samplePages } from './pages/sample.ts';
import { takePictures } from './pictures.ts';
import { press } from './reading.ts';

const wishes = process.argv.slice(2);
const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const isForReadme = wishes.includes('--pictures');
const isWindow = hasScreen && !wishes.includes('--headless') && !isForReadme;

const name = browserToStart();
if (name) await start(name);
else process.exitCode = 1;

function browserToStart(): BrowserName | null {
  const names: BrowserName[] = wishes.includes('--firefox') ? ['firefox'] : ['chromium', 'firefox'];
  const found = names.find((candidate) => installedBrowser(candidate));
  if (!found) for (const candidate of names) console.error(howToInstall(candidate));
  return found ?? null;
}

async function start(browserName: BrowserName): Promise<void> {
  console.log('Building, then starting the browser …');
  const internet = await startInternet(samplePages());
  const allowed = sampleAddresses.map((address) => `${new URL(address).origin}/*`);
  const running = await startBrowser(browserName, { proxy: internet.proxy, allowed, window: isWindow });
  const pages = await showSample(running);
  if (isWindow) {
    console.log('Hover a badge, or press Alt+Shift+K for the popup. The pages are samples; nothing here reaches the internet.');
    console.log('Close the browser to end.');
    await new Promise((resolve) => running.browser.once('disconnected', resolve));
  } else {
    const folder = resolve(import.meta.dirname, isForReadme ? 'pictures' : '../../.output/start');
    await takePictures(running, pages, folder);
    console.log(
      `${isForReadme || hasScreen ? '' : 'There is no screen here, so no window was opened. '}The pictures are in ${folder}.`,
    );
    await running.close();
  }
  await internet.close();
}

/** Adds the sample people and opens the pages on which they appear, the first of them in front. */
async function showSample(running: Running): Promise<Page[]> {
  const dashboard = await running.open(running.ownUrl('dashboard.html'));
  await press(dashboard, 'dashboardSampleAdd');
  const pages: Page[] = [];
  for (const address of sampleAddresses) pages.push(await running.open(address));
  await pages[0]?.bringToFront();
  return pages;
}
