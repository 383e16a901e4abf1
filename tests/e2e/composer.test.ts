import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startBrowser } from './browser.ts';
import { clickBesideField, lineBesideField } from './fieldLine.ts';
import { type Internet, startInternet } from './internet.ts';
import { blog } from './pages/blog.ts';
import { feed, linkedin } from './pages/linkedin.ts';
import { someone, stranger } from './pages/people.ts';
import { spy } from './pages/spy.ts';
import { timeline, x } from './pages/x.ts';
import { eventually, words } from './reading.ts';
import { seed } from './seed.ts';

const ada = someone('Ada Moss', 'Cartographer');
const posts = timeline(40, [ada], 4);
const hers = posts.find(({ author }) => author.handle === ada.handle);
const someoneElses = posts.find(({ author }) => author.handle !== ada.handle);
const field = '[role="textbox"]';

const hersOnABlog = { name: 'Ada Moss', url: 'https://adamoss.example/', email: 'ada@adamoss.example', text: 'Good day.' };

/** A blog that wants to know what its visitors promise: Ada's comment, with the form to answer it. */
const trap = blog({
  '/': {
    title: 'Come in',
    paragraphs: ['Nothing to see.'],
    firstScript: `(${spy})()`,
    comments: [hersOnABlog],
  },
  '/popup': {
    title: 'Read our newsletter',
    paragraphs: ['Nothing to see.'],
    firstScript: `addEventListener('click', () => { open('about:blank').close(); popups = 1; })`,
    comments: [hersOnABlog],
  },
});

describe.each(['chromium', 'firefox'] as const)('writing to somebody known in %s', (name) => {
  let internet: Internet;
  let running: Running;
  beforeAll(async () => {
    internet = await startInternet({
      'x.com': x({ posts, listed: [], me: stranger(1), chatWith: ada }),
      'trap.example': trap,
      'www.linkedin.com': linkedin({ updates: feed(6, [ada]), connections: [], me: stranger(1) }),
    });
    running = await startBrowser(name, { proxy: internet.proxy, allowed: ['*://*/*'] });
    await seed(running, [
      {
        name: 'Ada Quillfeather',
        identities: [`x:${ada.handle}`, `linkedin:${ada.slug}`, 'web:adamoss.example'],
        person: { focus: true },
        facts: [
          { text: 'Builds a greenhouse', private: false, pinned: true },
          { text: 'Is ill', private: true, pinned: true },
        ],
      },
    ]);
  }, 240_000);
  afterAll(async () => {
    await running?.close();
    await internet?.close();
  });

  it('shows a fact beside the reply box, and nothing of it that is private', async () => {
    const page = await answer(hers);
    await eventually(async () => expect(await line(page)).toMatchObject({ texts: ['Builds a greenhouse', words('onlyYou')] }));
  });

  it('offers a promise as it is typed; accepted, it is due today and stands in Today', async () => {
    const page = await answer(hers);
    await page.keyboard.type("Lovely. I'll send you an e-mail today.");
    const offer = words('composerOfferMine', 'Ada Quillfeather', words('cardPromiseDue', 'send you an e-mail', 'today'));
    await eventually(async () => expect((await line(page))?.texts).toContain(offer));
    expect(await page.$eval(field, (box) => document.activeElement === box)).toBe(true);
    await clickInLine(page, words('composerRemember'));
    await eventually(async () => expect((await line(page))?.texts).toEqual([words('composerRemembered')]));
    const today = await running.open(running.ownUrl('dashboard.html#today'));
    await eventually(async () => expect(await today.$eval('main', (main) => main.textContent)).toContain('send you an e-mail'));
    await today.close();
  });

  it('still waits for the answer after the reply was sent, and takes "no" for one', async () => {
    const page = await answer(hers);
    await page.keyboard.type('Ich schick dir morgen den Entwurf.');
    await eventually(async () => expect((await line(page))?.texts[0]).toContain('Entwurf'));
    await page.click('[data-testid="tweetButtonInline"]');
    expect((await line(page))?.texts[0]).toContain('Entwurf');
    await clickInLine(page, words('composerDecline'));
    await eventually(async () => expect((await line(page))?.texts[0]).not.toContain('Entwurf'));
  });

  it('looks at nothing typed to a stranger', async () => {
    const page = await answer(someoneElses);
    await page.keyboard.type("I'll send you an e-mail today.");
    await settled();
    expect(await line(page)).toBeNull();
  });

  it('gives a page that spies on everything no word of it', async () => {
    const page = await answerComment('https://trap.example/');
    await eventually(async () => expect((await line(page))?.texts).toContain('Builds a greenhouse'));
    await page.keyboard.type("I'll call you on Friday.");
    await eventually(async () => expect((await line(page))?.texts[0]).toContain('Quillfeather'));
    await clickInLine(page, words('composerRemember'));
    await eventually(async () => expect((await line(page))?.texts).toEqual([words('composerRemembered')]));
    const secrets = ['greenhouse', 'Quillfeather', words('composerRemember'), words('onlyYou')];
    const learnt = await page.evaluate((all) => (window as unknown as Spied).spy.learn(all), secrets);
    expect(Object.entries(learnt).filter(([, text]) => secrets.some((secret) => text.includes(secret)))).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as Spied).spy.eventsOnUnmarked())).toEqual([]);
  });

  it('offers a promise also where something else changes while it is typed', async () => {
    const own = await running.open(running.ownUrl('welcome.html'));
    const page = await answerComment('https://trap.example/');
    await eventually(async () => expect((await line(page))?.texts).toContain('Builds a greenhouse'));
    await page.keyboard.type("I'll call you on Monday.");
    await own.evaluate(announceChange);
    await eventually(async () => expect((await line(page))?.texts[0]).toContain('Quillfeather'));
    await clickInLine(page, words('composerDecline'));
    await own.close();
  });

  it('is reached by keys and left by them, and the page learns of no key pressed there', async () => {
    const own = await running.open(running.ownUrl('welcome.html'));
    const turn = () => own.evaluate(tellPageOf, 'https://trap.example/');
    const page = await answerComment('https://trap.example/');
    const isInField = () => page.$eval('textarea', (field) => document.activeElement === field);
    await eventually(async () => expect((await line(page))?.description).toContain('Alt+Shift+Y'));
    await page.evaluate(pressInvented, 'Y');
    expect(await isInField()).toBe(true);
    await turn();
    await eventually(async () => expect(await isInField()).toBe(false));
    await page.evaluate(pressInvented, 'Escape');
    expect(await isInField()).toBe(false);
    await turn();
    await eventually(async () => expect(await isInField()).toBe(true));

    await page.keyboard.type("I'll call you on Friday.");
    await eventually(async () => expect((await line(page))?.texts[0]).toContain('Quillfeather'));
    await page.evaluate(noteKeys);
    await turn();
    await eventually(async () => expect(await isInField()).toBe(false));
    await page.keyboard.type('secret');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await eventually(async () => expect((await line(page))?.texts).toEqual([words('composerRemembered')]));
    await page.keyboard.press('Escape');
    await eventually(async () => expect(await isInField()).toBe(true));
    expect(await line(page)).not.toBeNull();
    expect(await page.evaluate('keys')).toEqual([]);
    expect(await page.$eval('textarea', (field) => field.value)).toBe("I'll call you on Friday.");
    await own.close();
  });

  it('is there also where the page takes every click for a window of its own', async () => {
    const page = await answerComment('https://trap.example/popup');
    await eventually(async () => expect((await line(page))?.texts).toContain('Builds a greenhouse'));
    expect(await page.evaluate('popups')).toBe(1);
  });

  it('shows LinkedIn the same for everybody: nothing at rest, and an offer whoever the promise is to', async () => {
    const page = await running.open('https://www.linkedin.com/feed/');
    const slugs = await page.$$eval('[data-urn]', (updates) =>
      updates.map((update) => {
        const box = document.createElement('div');
        box.role = 'textbox';
        box.contentEditable = 'true';
        box.textContent = '…';
        update.querySelector('article')?.before(box);
        if (!box.isConnected) update.append(box);
        return [...update.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '').join(' ');
      }),
    );
    const known = slugs.findIndex((hrefs) => hrefs.includes(`/in/${ada.slug}`));
    const unknown = slugs.findIndex((hrefs) => hrefs.includes('/in/') && !hrefs.includes(ada.slug));
    for (const n of [known, unknown]) {
      const box = (await page.$$(field))[n];
      await box?.scrollIntoView();
      await box?.click();
      await settled();
      expect(await line(page)).toBeNull();
      await page.keyboard.type(" I'll send you an e-mail today.");
      await eventually(async () => expect((await line(page))?.texts[0]).toContain('send you an e-mail'));
      await clickInLine(page, words('composerDecline'));
      await eventually(async () => expect(await line(page)).toBeNull());
    }
  });

  it('reads nothing once it is switched off for the site, also where somebody is writing already', async () => {
    const page = await answer(hers);
    await eventually(async () => expect(await line(page)).not.toBeNull());
    const settings = await running.open(running.ownUrl('dashboard.html#settings'));
    await settings.locator(`::-p-text(${words('settingsComposers')})`).wait();
    await settings.evaluate((title) => {
      const section = [...document.querySelectorAll('section')].find((one) => one.querySelector('h2')?.textContent === title);
      const label = [...(section?.querySelectorAll('label') ?? [])].find(({ textContent }) => textContent?.startsWith('X'));
      label?.click();
    }, words('settingsComposers'));
    await page.bringToFront();
    await eventually(async () => expect(await line(page)).toBeNull());
    await page.keyboard.type("I'll send you an e-mail today.");
    const fresh = await answer(hers);
    await fresh.keyboard.type("I'll send you an e-mail today.");
    await settled();
    expect(await line(page)).toBeNull();
    expect(await line(fresh)).toBeNull();
    await settings.close();
  });

  /** The page of a post, with the cursor in its reply box. */
  async function answer(post: (typeof posts)[number] | undefined): Promise<Page> {
    const page = await running.open(`https://x.com/${post?.author.handle}/status/${post?.id}`);
    await page.click(field);
    return page;
  }

  /** A blog's page, with the cursor in the form below its first comment. */
  async function answerComment(url: string): Promise<Page> {
    const page = await running.open(url);
    await page.$eval('.comment-reply-link', (link) => {
      const form = document.createElement('form');
      form.append(document.createElement('textarea'), document.createElement('button'));
      link.closest('li')?.append(form);
    });
    await page.click('textarea');
    return page;
  }

  const line = (page: Page) => lineBesideField(running, page);
  const clickInLine = (page: Page, text: string) => clickBesideField(running, page, text);
});

/** Long enough for all that follows typing, and still to see that nothing did. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1500));
}

/** Runs in a page of ours: does what the shortcut has the background do, which no driver can press. */
async function tellPageOf(url: string): Promise<void> {
  const { tabs } =
    (globalThis as unknown as { browser?: Tabs; chrome: Tabs }).browser ?? (globalThis as unknown as { chrome: Tabs }).chrome;
  for (const tab of await tabs.query({})) if (tab.url === url) await tabs.sendMessage(tab.id, { type: 'turnToLine' });
}

type Tabs = {
  tabs: {
    query(all: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(id: number, envelope: object): Promise<unknown>;
  };
};

/** Runs in a page of ours: tells every other that something changed, as each act does. */
async function announceChange(): Promise<void> {
  const { storage } =
    (globalThis as unknown as { browser?: Stored; chrome: Stored }).browser ??
    (globalThis as unknown as { chrome: Stored }).chrome;
  const area = storage.local.setAccessLevel ? storage.session : storage.local;
  await area.set({ changed: { personIds: null, at: Date.now() } });
}

type Area = { set(items: object): Promise<void>; setAccessLevel?: unknown };
type Stored = { storage: { local: Area; session: Area } };

/** Runs in the page: what it can make of the keys itself. */
function pressInvented(key: string): void {
  const event = { key, code: `Key${key}`, altKey: true, shiftKey: true, bubbles: true, composed: true };
  for (const type of ['keydown', 'keyup']) document.activeElement?.dispatchEvent(new KeyboardEvent(type, event));
}

/** Runs in the page: from now on it notes every key it hears of. */
function noteKeys(): void {
  const keys: string[] = [];
  Object.assign(window, { keys });
  for (const type of ['keydown', 'keyup', 'keypress', 'beforeinput', 'input'])
    window.addEventListener(type, (event) => keys.push((event as KeyboardEvent).key ?? type), true);
}

type Spied = { spy: { learn(words: string[]): Record<string, string>; eventsOnUnmarked(): string[] } };
