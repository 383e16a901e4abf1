import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startBrowser } from './browser.ts';
import { type Internet, startInternet } from './internet.ts';
import { blog } from './pages/blog.ts';
import { feed, linkedin } from './pages/linkedin.ts';
import { someone, stranger } from './pages/people.ts';
import { spy } from './pages/spy.ts';
import { eventually } from './reading.ts';
import { seed } from './seed.ts';

const ada = someone('Ada Moss', 'Cartographer');
/** Every word of ours that a page could learn: of the badge, of the card, and who it is about. */
const secrets = ['talks', 'hello', 'greenhouse', 'Quillfeather', 'Log a talk', 'Only you'];
/** Letters that stand in our words and nowhere on the page; no font of a usual system has the last. */
const secretLetters = ['Q', '·', 'ᚠ'];
/** A letter the page's own words have. */
const ownLetter = 'G';

/** A font of the page's for each letter: which of them are fetched tells which letters are drawn. */
function fontPerLetter(letters: readonly string[]): string {
  const families = [
    'Spy',
    'system-ui',
    '-apple-system',
    'BlinkMacSystemFont',
    'Segoe UI',
    'Roboto',
    'Noto Sans',
    'Arial',
    'sans-serif',
  ];
  const faces = families.flatMap((family) =>
    letters.map((letter) => {
      const code = letter.codePointAt(0)?.toString(16);
      return `@font-face { font-family: "${family}"; src: url(/letter-${code}.woff2); unicode-range: U+${code}; }`;
    }),
  );
  return `${faces.join('\n')} * { font-family: Spy, sans-serif !important; }`;
}

/** Ways of a page that take a load of their own. */
const comments = [
  { name: 'Ada Moss', url: 'https://adamoss.example/', email: 'ada@adamoss.example', text: 'Good day.' },
  { name: 'Somebody Else', url: 'https://else.example/', email: 'else@else.example', text: 'And to you.' },
];

/** The blog of somebody who wants to know what its visitors know: the spy runs before anything else. */
const trap = blog({
  '/': {
    title: 'Come in',
    paragraphs: ['Nothing to see.'],
    firstScript: `(${spy})()`,
    comments,
  },
  '/fonts': {
    title: 'Letters',
    paragraphs: ['Nothing to see.'],
    comments,
    head: `<style>${fontPerLetter([...secretLetters, ownLetter])}</style>`,
  },
  '/policy': {
    title: 'Forbidden',
    paragraphs: ['Nothing to see.'],
    firstScript: `violations = []; addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective))`,
    comments,
    head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`,
  },
  '/far': { title: 'Far down', paragraphs: Array.from({ length: 80 }, () => 'Nothing to see.'), comments },
});

const browsers = ['chromium', 'firefox'] as const;

describe.each(browsers)('a hostile page in %s', (name) => {
  let internet: Internet;
  let running: Running;
  beforeAll(async () => {
    internet = await startInternet({
      'trap.example': trap,
      'www.linkedin.com': linkedin({ updates: feed(12, [ada]), connections: [], me: stranger(1) }),
    });
    running = await startBrowser(name, { proxy: internet.proxy, allowed: ['*://*/*'] });
    await seed(running, [
      {
        name: 'Ada Quillfeather',
        identities: ['web:adamoss.example', `linkedin:${ada.slug}`],
        person: { focus: true },
        facts: [{ text: 'Builds a greenhouse ᚠ', private: false, pinned: true }],
        interactions: Array.from({ length: 12 }, (_, n) => ({
          ...{ rung: 'message' as const, direction: 'both' as const, channel: 'web' },
          at: Date.UTC(2026, 1, 1 + n),
        })),
      },
    ]);
  });
  afterAll(async () => {
    await running?.close();
    await internet?.close();
  });

  it('learns no text and no count of ours from a badge and an open card, by any way it has', async () => {
    const page = await running.open('https://trap.example/');
    await openCard(running, page);
    const learnt = await page.evaluate((words) => (window as unknown as Spied).spy.learn(words), secrets);
    expect(Object.keys(learnt).length).toBeGreaterThan(12);
    const leaks = Object.entries(learnt).filter(([, text]) => secrets.some((secret) => text.includes(secret)));
    expect(leaks).toEqual([]);
  });

  it('sees no event on what is ours, whatever the user does there', async () => {
    const page = await running.open('https://trap.example/');
    const at = await openCard(running, page);
    await page.mouse.click(at.x + 30, at.y + 60, { count: 3 });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    const events = await page.evaluate(() => (window as unknown as Spied).spy.eventsOnUnmarked());
    expect(events).toEqual([]);
  });

  it('copies and pastes nothing of ours into a field of its own', async () => {
    const page = await running.open('https://trap.example/');
    const at = await openCard(running, page);
    await page.mouse.click(at.x + 10, at.y + 9, { count: 3 });
    const press = async (key: 'KeyA' | 'KeyC' | 'KeyV') => {
      await page.keyboard.down('Control');
      await page.keyboard.press(key);
      await page.keyboard.up('Control');
    };
    await press('KeyA');
    await press('KeyC');
    const selected = await page.evaluate(() => {
      const text = String(getSelection());
      const field = document.createElement('textarea');
      document.body.append(field);
      field.focus();
      return text;
    });
    await press('KeyV');
    const pasted = await page.$eval('textarea', ({ value }) => value);
    expect(pasted).toContain('Good day.');
    expect(secrets.filter((secret) => selected.includes(secret) || pasted.includes(secret))).toEqual([]);
  });

  it('does not learn which letters we draw by fonts of its own', async () => {
    const page = await running.open('https://trap.example/fonts');
    await openCard(running, page);
    const fetched = () => internet.requests.flatMap(({ url }) => /letter-(\w+)\.woff2/.exec(url)?.[1] ?? []);
    await eventually(() => expect(fetched()).toContain(ownLetter.codePointAt(0)?.toString(16)));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(new Set(fetched())).toEqual(new Set([ownLetter.codePointAt(0)?.toString(16)]));
  });

  it('gets no report where its policy forbids styles, and shows a badge all the same', async () => {
    const page = await running.open('https://trap.example/policy');
    await openCard(running, page);
    const styled = await running.inClosedRoots(
      page,
      (_, root) => getComputedStyle(root.querySelector('button') ?? root.host).position,
    );
    expect(styled).toContain('absolute');
    // The page's own style and pictures are forbidden too.
    const reported = (await page.evaluate('violations')) as string[];
    expect(reported.filter((directive) => directive !== 'img-src')).toEqual(['style-src-elem']);
  });

  it('is not scrolled to a word of ours by an address that names it', async () => {
    const scrolledTo = async (word: string) => {
      const page = await running.open('about:blank');
      await page.goto(`https://trap.example/far#:~:text=${encodeURIComponent(word)}`);
      await badgeOf(running, page);
      const top = await page.evaluate(() => scrollY);
      await page.close();
      return top > 0;
    };
    expect(await scrolledTo('And to you')).toBe(true);
    for (const secret of ['12 talks', 'hello']) expect(await scrolledTo(secret)).toBe(false);
  });

  it('starts nothing by clicks it invents', async () => {
    const page = await running.open('https://trap.example/');
    await badgeOf(running, page);
    const before = (await running.browser.pages()).length;
    await page.evaluate(() => (window as unknown as Spied).spy.clickEverything());
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await running.inClosedRoots(page, (_, root) => root.querySelector('.card') !== null)).not.toContain(true);
    expect((await running.browser.pages()).length).toBe(before);
  });

  it('finds an emptied box when it moves ours elsewhere', async () => {
    const page = await running.open('https://trap.example/');
    await badgeOf(running, page);
    await page.evaluate(() => (window as unknown as Spied).spy.stealHosts());
    await eventually(async () => {
      const stolen = await running.inClosedRoots(page, (host, root) =>
        host.parentElement?.id === 'loot' ? (root.firstElementChild?.localName ?? '') : '',
      );
      expect(stolen.filter((content) => content === 'button')).toEqual([]);
    });
  });

  it('finds neither our name nor our address nor a mark or database of ours', async () => {
    const page = await running.open('https://trap.example/');
    await openCard(running, page);
    const traces = await page.evaluate(() => (window as unknown as Spied).spy.traces());
    expect(traces.text).not.toMatch(/familiar|-extension:/i);
    expect(traces).toMatchObject({ marks: [], databases: [], sheets: 0, messages: [], errors: [] });
  });

  it('cannot tell on LinkedIn who is known: beside everybody stands the same box', async () => {
    const page = await running.open('https://www.linkedin.com/feed/');
    await badgeOf(running, page);
    const boxes = await page.evaluate(async () => {
      const hosts = [...document.querySelectorAll('div')].filter((div) => div.attributes.length === 0 && !div.hasChildNodes());
      // What Chromium tells of an element's being seen, covered or not, at its worst for us: of the line that holds the box.
      const seen = new Map<Element, boolean | undefined>();
      const observer = new IntersectionObserver(
        (entries) => {
          for (const entry of entries)
            seen.set(entry.target, (entry as IntersectionObserverEntry & { isVisible?: boolean }).isVisible);
        },
        { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
      );
      for (const { parentElement } of hosts) if (parentElement) observer.observe(parentElement);
      await new Promise((resolve) => setTimeout(resolve, 400));
      return hosts.map((host) => {
        const { width, height, right, top } = host.getBoundingClientRect();
        const middle = top + (host.parentElement?.getBoundingClientRect().height ?? 0) / 2;
        const hit = [-4, 8, 12, 18, 28].map((x) => document.elementsFromPoint(right + x, middle)[0] === host);
        const isVisible = host.parentElement && seen.get(host.parentElement);
        return JSON.stringify({ width, height, hit, isVisible, styles: [...getComputedStyle(host)].length });
      });
    });
    const people = await page.evaluate(() => document.querySelectorAll('.update-components-actor__title').length);
    expect(boxes.length).toBeGreaterThanOrEqual(people);
    // Those in the window can be felt for with hit tests; Ada's, the first, must be like the strangers' after it.
    expect(new Set(boxes.slice(0, 4)).size).toBe(1);
    expect(boxes[0]).toContain('true');
  });
});

type Spied = {
  spy: {
    learn(words: string[]): Record<string, string>;
    eventsOnUnmarked(): string[];
    clickEverything(): void;
    stealHosts(): void;
    traces(): { text: string; marks: string[]; databases: string[]; sheets: number; messages: string[]; errors: string[] };
  };
};

/** Where the first badge with words or a person stands, once it is there. */
async function badgeOf(running: Running, page: Page): Promise<{ x: number; y: number }> {
  for (let tries = 0; tries < 40; tries++) {
    const found = await running.inClosedRoots(page, (_, root) => {
      const button = root.querySelector('button:not(.nobody)');
      const box = button?.getBoundingClientRect();
      return box && box.width > 0 ? { x: box.x, y: box.y, label: button?.getAttribute('aria-label') } : null;
    });
    const badge = found.find((one) => one !== null);
    if (badge) return badge;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('No badge came.');
}

/** Rests the pointer on the badge until the card is drawn; a badge may still be moved to where it has room. Where it stands. */
async function openCard(running: Running, page: Page): Promise<{ x: number; y: number }> {
  for (let tries = 0; tries < 6; tries++) {
    const badge = await badgeOf(running, page);
    await page.mouse.move(badge.x + 4, badge.y + 200);
    await page.mouse.move(badge.x + 9, badge.y + 9, { steps: 3 });
    for (let looks = 0; looks < 10; looks++) {
      const cards = await running.inClosedRoots(page, (_, root) => root.querySelectorAll('.card [data-text]').length);
      if (cards.some((texts) => texts > 5)) return badge;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('No card opened.');
}
