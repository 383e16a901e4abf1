// How soon the popup can be typed in, and what a keystroke costs, with many people stored: `node tests/bench/popup.ts [people]`.
import type { Page } from 'puppeteer-core';
import { type Running, startBrowser } from '../e2e/browser.ts';
import { startInternet } from '../e2e/internet.ts';

const people = Number(process.argv[2] ?? 10_000);
const rounds = 9;
const sentence = "called Givenname42 yesterday 30 min, she'll send the draft by Friday";

const internet = await startInternet({ 'blog.example': () => ({ type: 'text/html', body: '<title>Nobody</title>' }) });
const running = await startBrowser('chromium', { proxy: internet.proxy });
try {
  await seed(running);
  const opened: Opened[] = [];
  for (let round = 0; round < rounds; round++) opened.push(await openAndType(running));
  const median = (name: keyof Opened) => Math.round(opened.map((one) => one[name]).sort((a, b) => a - b)[rounds >> 1] ?? 0);
  console.log(
    JSON.stringify({
      people,
      rounds,
      readyToTypeMs: median('readyMs'),
      // Steady on a busy machine, unlike the others: what the page's main thread itself worked until then.
      readyToTypeCpuMs: median('cpuMs'),
      readyToTypeSlowestMs: Math.round(Math.max(...opened.map(({ readyMs }) => readyMs))),
      firstPaintMs: median('paintMs'),
      realPopupFirstPaintMs: Math.round(await realPopup(running)),
      everybodyKnownMs: median('knownMs'),
      keystrokeMs: median('keystrokeMs'),
      keystrokeSlowestMs: median('slowestKeystrokeMs'),
    }),
  );
} finally {
  await running.close();
  await internet.close();
}

type Opened = {
  readyMs: number;
  cpuMs: number;
  paintMs: number;
  knownMs: number;
  keystrokeMs: number;
  slowestKeystrokeMs: number;
};

/** Rows as the store writes them, put into its database at once; only what the popup reads. */
async function seed({ open, ownUrl }: Running): Promise<void> {
  const page = await open(ownUrl('popup.html'));
  await page.waitForSelector('textarea');
  await page.evaluate(async (count) => {
    const opening = indexedDB.open('familiar');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const writing = db.transaction(['people', 'summaries', 'facts'], 'readwrite');
    for (let n = 0; n < count; n++) {
      const id = `person-${n}`;
      const name = `Givenname${n} Surname${n % 700}`;
      const at = Date.UTC(2020, 0, 1) + n * 3_600_000;
      const shared = { name, focus: false, avoids: [], communities: [], happySince: null, snoozedUntil: null };
      writing.objectStore('people').put({
        ...shared,
        id,
        identities: [`x:someone${n}`],
        origin: null,
        why: '',
        sample: false,
        addedAt: at,
        deletedAt: null,
        recentPost: null,
      });
      writing.objectStore('summaries').put({
        ...shared,
        personId: id,
        talks: n % 40,
        rung: 'reply',
        firstAt: at,
        lastAt: at,
        lastDirection: 'both',
        followsSince: null,
        traces: { comments: 0, posts: 0, firstAt: null },
        openPledges: 0,
        hasEmail: false,
      });
      if (n % 5 === 0)
        writing.objectStore('facts').put({
          id: `fact-${n}`,
          personId: id,
          text: `Grows tomatoes of kind ${n}`,
          facet: 'other',
          private: false,
          pinned: false,
          followUpAt: null,
          at,
        });
    }
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
  }, people);
  await page.close();
}

/** Opens the popup as a page of its own, notes when it takes the focus, and types a sentence into it. */
async function openAndType({ browser, ownUrl }: Running): Promise<Opened> {
  const page = await browser.newPage();
  await page.setViewport({ width: 360, height: 560 });
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  await page.evaluateOnNewDocument(() => {
    document.addEventListener(
      'focusin',
      (event) => {
        if (event.target instanceof HTMLTextAreaElement)
          requestAnimationFrame(() => setTimeout(() => performance.mark('ready to type')));
      },
      { once: true, capture: true },
    );
  });
  await page.goto(ownUrl('popup.html'));
  const mark = () => performance.getEntriesByName('ready to type')[0]?.startTime;
  await page.waitForFunction(mark);
  const cpuMs = (await worked()) * 1000;
  const readyMs = (await page.evaluate(mark)) ?? Number.NaN;
  const paintMs = await firstPaint(page);
  const keystrokes = await type(page);
  await page.waitForFunction(() => document.querySelector('select')?.selectedOptions[0]?.textContent?.startsWith('Givenname42 '));
  const knownMs = await page.evaluate(() => performance.now());
  await page.close();
  const sorted = keystrokes.sort((a, b) => a - b);
  return {
    readyMs,
    cpuMs,
    paintMs,
    knownMs,
    keystrokeMs: sorted[sorted.length >> 1] ?? 0,
    slowestKeystrokeMs: sorted.at(-1) ?? 0,
  };
}

/** Types letter by letter; how long each held the page up, until the frame after it was drawn. */
function type(page: Page): Promise<number[]> {
  return page.evaluate(async (text) => {
    const field = document.querySelector('textarea');
    const took: number[] = [];
    for (const letter of text) {
      const start = performance.now();
      if (field) field.value += letter;
      field?.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      took.push(performance.now() - start);
    }
    return took;
  }, sentence);
}

function firstPaint(page: Page): Promise<number> {
  return page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);
}

/** The popup itself, opened by the toolbar button over a page. */
async function realPopup({ open, openPopup }: Running): Promise<number> {
  const popup = await openPopup(await open('https://blog.example/'));
  await popup.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await popup.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  return firstPaint(popup);
}
