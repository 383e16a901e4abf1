// What it costs to bring in large exports through the import page of the unchanged production build:
// `node tests/bench/import.ts [share] [chromium | firefox]`. A share of 1 is an X archive of 2 GB (200,000 posts, 300,000 messages), a
// LinkedIn list of 100,000 and a mailbox of 4 GB; the default is a hundredth. Prints JSON.
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { type Running, startBrowser } from '../e2e/browser.ts';
import type { BrowserName } from '../e2e/installed.ts';
import { startInternet } from '../e2e/internet.ts';
import { words } from '../e2e/reading.ts';

const [share = 0.01] = process.argv.slice(2).map(Number);
const name: BrowserName = process.argv[3] === 'firefox' ? 'firefox' : 'chromium';
const folder = await mkdtemp(join(tmpdir(), 'familiar-exports-'));

const drops = {
  linkedin: [await written('Connections.csv', connections(100_000 * share))],
  x: [
    await written('account.js', ['window.YTD.account.part0 = [{"account":{"accountId":"1","username":"me"}}]']),
    await written('tweets.js', posts(200_000 * share, 7_000)),
    await written('direct-messages.js', messages(300_000 * share, 2_000)),
  ],
  mail: [await written('All mail.mbox', mailbox(70_000 * share, 57_000))],
};

const internet = await startInternet({});
try {
  const report: Record<string, unknown> = { share, browser: name };
  for (const [drop, files] of Object.entries(drops)) report[drop] = await bringIn(files);
  console.log(JSON.stringify(report, null, 2));
} finally {
  await internet.close();
  await rm(folder, { recursive: true });
}

async function bringIn(files: readonly string[]) {
  const running = await startBrowser(name, { proxy: internet.proxy });
  try {
    const page = await running.open(running.ownUrl('dashboard.html#import'));
    page.setDefaultTimeout(0);
    await watchTasks(page);
    const memory = watchMemory(running);
    const input = (await page.locator('.drop-area input[type=file]').waitHandle()) as ElementHandle<HTMLInputElement>;
    const chosen = performance.now();
    await input.uploadFile(...files);
    const start = page.locator(`::-p-text(${words('importStart')})`);
    await start.wait();
    const looked = performance.now();
    await start.click();
    await page.locator('.import-done').wait();
    const done = performance.now();
    const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
    return {
      megabytes: Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1e6),
      lookMs: Math.round(looked - chosen),
      importMs: Math.round(done - looked),
      ...memory(),
      longestTaskMs: await page.evaluate(() => Math.round(Math.max(0, ...window.taskMs))),
      says: await page.evaluate(() => document.querySelector('.import-done')?.textContent ?? ''),
    };
  } finally {
    await running.close();
  }
}

declare global {
  interface Window {
    taskMs: number[];
  }
}

/** How long the page was blocked at a time: by its own account in Chromium, by the gaps between timers in Firefox, which tells of no tasks. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.taskMs = [];
    if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
      new PerformanceObserver((list) => window.taskMs.push(...list.getEntries().map(({ duration }) => duration))).observe({
        entryTypes: ['longtask'],
      });
      return;
    }
    let last = performance.now();
    setInterval(() => {
      window.taskMs.push(performance.now() - last - 10);
      last = performance.now();
    }, 10);
  });
}

/** Memory of all of the browser's processes, sampled until the returned function is asked. Linux only, 0 elsewhere. */
function watchMemory(running: Running): () => { startMb: number; peakAddedMb: number } {
  const now = () => processes(running.browser.process()?.pid ?? 0).reduce((sum, pid) => sum + residentMb(pid), 0);
  const start = now();
  let peak = start;
  const timer = setInterval(() => {
    peak = Math.max(peak, now());
  }, 250);
  return () => {
    clearInterval(timer);
    return { startMb: Math.round(start), peakAddedMb: Math.round(peak - start) };
  };
}

function processes(pid: number): number[] {
  const children = `/proc/${pid}/task/${pid}/children`;
  if (!existsSync(children)) return [];
  return [pid, ...readFileSync(children, 'utf8').split(' ').filter(Boolean).map(Number).flatMap(processes)];
}

/** What a process holds for itself: what several share is counted in none. */
function residentMb(pid: number): number {
  try {
    const [, all = 0, shared = 0] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').map(Number);
    return ((all - shared) * 4096) / 1e6;
  } catch {
    return 0;
  }
}

async function written(file: string, parts: Iterable<string>): Promise<string> {
  const path = join(folder, file);
  await pipeline(Readable.from(parts), createWriteStream(path));
  return path;
}

function* connections(count: number): Generator<string> {
  yield 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';
  for (let n = 0; n < count; n++)
    yield `Ada${n},Okafor,https://www.linkedin.com/in/ada-okafor-${n},,Firm ${n % 900},Editor,${(n % 28) + 1} Mar 20${10 + (n % 15)}\n`;
}

/** Answers to 20,000 people, each padded to what a real one with its entities takes. */
function* posts(count: number, bytes: number): Generator<string> {
  const padding = ' '.repeat(bytes - 700);
  yield 'window.YTD.tweets.part0 = [';
  for (let n = 0; n < count; n++) {
    const id = String(1_000_000 + (n % 20_000));
    const tweet = {
      id_str: String(10_000_000_000 + n),
      full_text: `@reader${n % 20_000} thank you, that is the ${n}th good idea`,
      created_at: new Date(Date.UTC(2012, 0, 1) + n * 1_800_000)
        .toUTCString()
        .replace(/^(\w+), (\d+) (\w+) (\d+) (\S+) GMT$/, '$1 $3 $2 $5 +0000 $4'),
      in_reply_to_screen_name: `reader${n % 20_000}`,
      in_reply_to_user_id_str: id,
      in_reply_to_status_id_str: String(20_000_000_000 + n),
      entities: { user_mentions: [{ screen_name: `reader${n % 20_000}`, name: `Reader ${n % 20_000}`, id_str: id }] },
    };
    yield `${n === 0 ? '' : ','}\n${JSON.stringify({ tweet })}${padding}`;
  }
  yield '\n]';
}

function* messages(count: number, bytes: number): Generator<string> {
  const padding = ' '.repeat(bytes - 400);
  yield 'window.YTD.direct_messages.part0 = [';
  const each = 300;
  for (let from = 0; from < count; from += each) {
    const id = String(1_000_000 + from / each);
    yield `${from === 0 ? '' : ','}\n{"dmConversation":{"conversationId":"1-${id}","messages":[`;
    for (let n = from; n < Math.min(count, from + each); n++) {
      const [senderId, recipientId] = n % 2 === 0 ? ['1', id] : [id, '1'];
      const createdAt = new Date(Date.UTC(2014, 0, 1) + n * 900_000).toISOString();
      const messageCreate = { recipientId, senderId, id: String(30_000_000_000 + n), createdAt, text: `Message ${n}`, urls: [] };
      yield `${n === from ? '' : ','}${JSON.stringify({ messageCreate })}${padding}`;
    }
    yield ']}}';
  }
  yield '\n]';
}

function* mailbox(count: number, bytes: number): Generator<string> {
  const body = `${'Twelve words of a letter that goes on and on for a while.\r\n'.repeat(Math.floor(bytes / 59))}\r\n`;
  for (let n = 0; n < count; n++) {
    const [from, to] =
      n % 3 === 0
        ? ['Me <me@home.example>', `Ada ${n % 9000} <ada${n % 9000}@mail.example>`]
        : [`Ada ${n % 9000} <ada${n % 9000}@mail.example>`, 'Me <me@home.example>'];
    const date = new Date(Date.UTC(2013, 0, 1) + n * 5_000_000).toUTCString().replace('GMT', '+0000');
    yield `From ${n}@xxx Thu Jan 01 00:00:00 +0000 2015\r\nX-Gmail-Labels: ${n % 3 === 0 ? 'Sent' : 'Inbox'}\r\nDelivered-To: me@home.example\r\nFrom: ${from}\r\nTo: ${to}\r\nSubject: Letter ${n}\r\nDate: ${date}\r\nMessage-ID: <${n}@mail.example>\r\n\r\n${body}`;
  }
}
