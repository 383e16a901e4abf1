import { unlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectedOf, filePathsOf } from '../importers/case.ts';
import { seriousFaults } from './accessibility.ts';
import { type Running, startBrowser } from './browser.ts';
import { type Internet, startInternet } from './internet.ts';
import { eventually, press, words } from './reading.ts';

const linkedin = join(import.meta.dirname, '../importers/linkedin/2026-basic');
const wordpress = join(import.meta.dirname, '../importers/wxr/1.2');

// One drop of two services and a file that is nothing of the kind, the same in both browsers.
describe.each(['chromium', 'firefox'] as const)('a drop of files in %s', (name) => {
  let internet: Internet;
  let running: Running;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'drop-'));
    internet = await startInternet({});
    running = await startBrowser(name, { proxy: internet.proxy });
    page = await running.open(running.ownUrl('dashboard.html#import'));
  });
  afterAll(async () => {
    await running?.close();
    await internet?.close();
    await rm(folder, { recursive: true });
  });

  const choose = (...paths: string[]) => chooseOn(page, ...paths);
  const text = () => textOf(page);
  const shows = (part: string) => showsOn(page, part);

  it('says what the files are, with the first people, and what it does not know', async () => {
    const note = join(folder, 'shopping.txt');
    writeFileSync(note, 'milk\nbread\n');
    await choose(...filePathsOf(linkedin), ...filePathsOf(wordpress), note);
    await shows(words('importFound'));
    const shown = await text();
    for (const part of ['LinkedIn', 'WordPress', 'shopping.txt', words('importUnknownFile'), words('importMe')])
      expect(shown).toContain(part);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('brings everybody in once and says what is new', async () => {
    await press(page, 'importStart');
    await shows(words('importDone'));
    // Ada's address is in both, so she is one.
    const people = expectedOf(linkedin).people.length + expectedOf(wordpress).people.length - 1;
    await page.goto(running.ownUrl('dashboard.html#people'));
    await shows(words('dashboardPeople_other', String(people)));
  });

  it('adds nothing when the same files come again', async () => {
    await page.goto(running.ownUrl('dashboard.html#import'));
    await press(page, 'importAgain');
    await choose(...filePathsOf(linkedin));
    await press(page, 'importStart');
    await shows(words('importDoneNothing'));
  });

  it('says plainly that nothing came of a file that is gone by then', async () => {
    const gone = join(folder, 'gone.csv');
    writeFileSync(
      gone,
      'First Name,Last Name,URL,Email Address\nUna,Moss,https://www.linkedin.com/in/una-moss,una@example.org\n',
    );
    await page.goto(running.ownUrl('dashboard.html#import'));
    await press(page, 'importAgain');
    await choose(gone);
    await shows('una-moss');
    unlinkSync(gone);
    await press(page, 'importStart');
    await shows(words('importDoneEmpty'));
    expect(await text()).toContain(words('skip_cannotRead'));
    await press(page, 'importAgain');
  });

  it('takes an import back as one', async () => {
    await page.goto(running.ownUrl('dashboard.html#import'));
    for (const takenBack of [1, 2, 3]) {
      await press(page, 'importUndo');
      await eventually(async () => expect((await text()).split(words('importTakenBack')).length - 1).toBe(takenBack), 10_000);
    }
    await page.goto(running.ownUrl('dashboard.html#people'));
    await shows(words('dashboardNobodyYet'));
  });

  it('stands still while it is paused, lets no other tab into it, and leaves nothing once it is stopped', async () => {
    const many = join(folder, 'many.csv');
    writeFileSync(many, connections(30_000));
    await page.goto(running.ownUrl('dashboard.html#import'));
    await choose(many);
    await press(page, 'importStart');
    await eventually(async () => expect(await text()).toMatch(/ · [1-9][\d,]* people/), 20_000);
    await press(page, 'importPause');

    const second = await running.open(running.ownUrl('dashboard.html#import'));
    await showsOn(second, words('importElsewhere'));
    await chooseOn(second, many);
    await press(second, 'importStart');
    await showsOn(second, words('problem_underWay'));
    await second.close();

    await page.bringToFront();
    expect(await text()).toContain(words('importPaused'));
    expect(await text()).not.toContain('30,000');
    await press(page, 'importCancel');
    await shows(words('importStopped'));
    await page.goto(running.ownUrl('dashboard.html#people'));
    await shows(words('dashboardNobodyYet'));
  });
});

async function chooseOn(page: Page, ...paths: string[]): Promise<void> {
  const input = (await page.locator('.drop-area input[type=file]').waitHandle()) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...paths);
}

function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('main')?.textContent ?? '');
}

function showsOn(page: Page, part: string): Promise<void> {
  return eventually(async () => expect(await textOf(page)).toContain(part), 20_000);
}

/** So many people as LinkedIn exports them. */
function connections(count: number): string {
  const rows = Array.from({ length: count }, (_, n) => `Una,Moss ${n},https://www.linkedin.com/in/una-moss-${n},,,,29 Jun 2020`);
  return ['First Name,Last Name,URL,Email Address,Company,Position,Connected On', ...rows, ''].join('\n');
}
