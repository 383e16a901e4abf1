import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOn, openCard } from './badges.ts';
import { type Running, startBrowser } from './browser.ts';
import { lineBesideField } from './fieldLine.ts';
import { type Internet, startInternet } from './internet.ts';
import { blog, type Comment } from './pages/blog.ts';
import { linkedin, memberOf, numberAt, type Update } from './pages/linkedin.ts';
import { type Someone, someone, stranger } from './pages/people.ts';
import { type Post, postBy, x } from './pages/x.ts';
import { eventually, words } from './reading.ts';
import { seed } from './seed.ts';

const minute = 60_000;
const yesterday = Date.now() - 86_400_000;
const ada = someone('Ada Moss', 'Cartographer');
const bo = someone('Bo Lind', 'Baker');
const cy = someone('Cy Ott', 'Binds books');
const me = someone('Mara Holt', 'Keeps a blog');
const passerBy = stranger(7);

/** On each network the same: a question, a thing of no consequence, praise, a stranger's word; two of the four are answered. */
const said: [by: Someone, text: string, isAnswered: boolean][] = [
  [ada, 'Lovely. When is the next one?', false],
  [bo, 'I read it on the train.', true],
  [cy, 'What a great post!', false],
  [passerBy, 'Seen it all before.', true],
];
const thanks = 'Thank you!';

const blogComments = said.map(([by, text, isAnswered], n): Comment => {
  const mine = { ...{ name: me.name, url: 'https://mara-writes.example/', email: 'mara@mara-writes.example' }, text: thanks };
  return {
    ...{ name: by.name, url: `https://${by.slug}.example/`, email: `${by.slug}@mail.example`, text },
    at: new Date(yesterday + n * minute).toISOString(),
    replies: isAnswered ? [{ ...mine, at: new Date(yesterday + 60 * minute).toISOString() }] : [],
  };
});

const below = said.flatMap(([by, text, isAnswered], n): Post[] => {
  const at = (later: number) => new Date(yesterday + n * minute + later).toISOString();
  const answer = postBy(me, `90${n}`, thanks, at(1000));
  return [postBy(by, `80${n}`, text, at(0)), ...(isAnswered ? [answer] : [])];
});
const post = postBy(me, '700', 'A year of answering everybody.', new Date(yesterday - minute).toISOString(), below);

const promising = postBy(ada, '701', "Glad you asked. I'll send you the draft by Friday.", new Date().toISOString());

const update: Update = {
  ...{ id: numberAt(yesterday - minute), actor: memberOf(me), commentedBy: null, text: post.text, reshared: null },
  comments: said.map(([by, text, isAnswered], n) => {
    const id = (later: number) => numberAt(yesterday + n * minute + later);
    return { by: memberOf(by), text, id: id(0), replies: isAnswered ? [{ by: memberOf(me), text: thanks, id: id(1000) }] : [] };
  }),
};

const pages = [
  ['a blog', 'https://mine.example/', 'https://mine.example/#comment-1'],
  ['X', `https://x.com/${me.handle}/status/700`, `https://x.com/${ada.handle}/status/800`],
  ['LinkedIn', 'https://www.linkedin.com/feed/', `commentUrn=urn%3Ali%3Acomment%3A%28activity%3A${update.id}%2C`],
] as const;

describe.each(['chromium', 'firefox'] as const)('what is said to the user in %s', (name) => {
  let internet: Internet;
  let running: Running;
  beforeAll(async () => {
    internet = await startInternet({
      'mine.example': blog({ '/': { title: 'First', paragraphs: ['Good day.'], comments: blogComments } }),
      'x.com': x({ posts: [post, promising], listed: [], me, chatWith: ada }),
      'www.linkedin.com': linkedin({ updates: [update], connections: [], me }),
    });
    running = await startBrowser(name, { proxy: internet.proxy, allowed: ['*://*/*'] });
    await seed(
      running,
      [ada, bo, cy].map(({ name: who, handle, slug }) => ({
        name: who,
        identities: [`web:${slug}.example`, `x:${handle}`, `linkedin:${slug}`],
        person: { focus: true },
        interactions: [90, 80].map((days) => ({
          ...{ rung: 'reply' as const, direction: 'both' as const, channel: 'x' },
          at: Date.now() - days * 86_400_000,
        })),
      })),
    );
    const dashboard = await running.open(running.ownUrl('dashboard.html#settings'));
    await type('settingsOwnPagesField', 'mine.example');
    for (const account of [
      'https://mara-writes.example/',
      `https://x.com/${me.handle}`,
      `https://www.linkedin.com/in/${me.slug}/`,
    ])
      await type('settingsOwnAccountsField', account);
    await dashboard.close();

    async function type(label: 'settingsOwnPagesField' | 'settingsOwnAccountsField', text: string): Promise<void> {
      await dashboard.locator(`::-p-aria(${words(label)})`).fill(text);
      await dashboard.keyboard.press('Enter');
      await eventually(async () =>
        expect(await dashboard.$eval('main', ({ textContent }) => textContent)).toMatch(lastPartOf(text)),
      );
    }
  }, 240_000);
  afterAll(async () => {
    await running?.close();
    await internet?.close();
  });

  it.each(pages)('is counted on the user’s own page of %s, with a way to each unanswered one', async (_, address, link) => {
    const page = await running.open(address);
    const popup = await running.openPopup(page);
    const section = () => popup.$eval('.replies-on-page', ({ textContent }) => textContent);
    const line = words('popupRepliesOpen', words('popupReplies_other', '4'), '2');
    const names = [ada, cy].map((person) => words('popupReplyOf', person.name)).join('');
    await eventually(async () => expect(await section()).toBe(line + names));
    const [first] = await popup.$$('.replies-on-page button');
    await first?.evaluate((button) => (button as HTMLButtonElement).click());
    await eventually(() => expect(page.url()).toContain(link));
    await page.close();
  });

  it('waits in Today as what it is, with its words and a link, until it is ticked off', async () => {
    const today = await running.open(running.ownUrl('dashboard.html#today'));
    await eventually(async () => expect(await rowsOn(today)).toHaveLength(2));
    const [question, praise] = await rowsOn(today);
    expect(question?.text).toContain(words('cardReasonQuestion', 'When is the next one?'));
    expect(question?.link).toMatch(/^https:\/\/(mine\.example|x\.com|www\.linkedin\.com)\//);
    expect(praise?.text).toContain(words('cardReasonThanksOwed', 'What a great post!'));
    await today.locator(`::-p-aria(${words('stepDoneFor', cy.name)})`).click();
    await eventually(async () => expect((await rowsOn(today)).map(({ text }) => text)).toEqual([question?.text]));
    await today.close();
  });

  it('waits on the person’s page, with a link, until it is ticked off there, which can be undone', async () => {
    const page = await running.open(running.ownUrl('dashboard.html#people'));
    await page.locator(`::-p-text(${ada.name})`).click();
    const waiting = () =>
      page.$$eval('main .pledge', (rows) =>
        rows.map((row) => ({ text: row.textContent ?? '', link: row.querySelector('a')?.href ?? '' })),
      );
    await eventually(async () =>
      expect((await waiting())[0]?.text).toContain(words('cardReasonQuestion', 'When is the next one?')),
    );
    expect((await waiting())[0]?.link).toMatch(/^https:\/\/(mine\.example|x\.com|www\.linkedin\.com)\//);
    const all = (await waiting()).length;
    await page.$eval('main .pledge button', (button) => (button as HTMLButtonElement).click());
    await eventually(async () => expect(await waiting()).toHaveLength(all - 1));
    await page.locator(`::-p-aria(${words('undo')})`).click();
    await eventually(async () => expect(await waiting()).toHaveLength(all));
    await page.close();
  });

  it('is marked from the popup, also on LinkedIn, where the card shows no marks', async () => {
    const today = await running.open(running.ownUrl('dashboard.html#today'));
    const page = await running.open('https://www.linkedin.com/feed/');
    const popup = await running.openPopup(page);
    const marks = () => popup.$$eval('.mark-buttons', (all) => all.map((one) => one.parentElement?.textContent ?? ''));
    await eventually(async () => expect((await marks()).join()).toContain(cy.name));
    const press = (mark: 'markLaugh' | 'markGoodNews') =>
      popup.evaluate(
        (name, text) => {
          const row = [...document.querySelectorAll('.person-on-page')].find(({ textContent }) => textContent?.includes(name));
          const button = [...(row?.querySelectorAll<HTMLButtonElement>('.mark-buttons button') ?? [])].find(
            ({ textContent }) => textContent === text,
          );
          button?.click();
        },
        cy.name,
        words(mark),
      );
    await press('markLaugh');
    await eventually(async () => expect((await marks()).join()).toContain(`${words('markLaugh')} · ${words('markKindWords')}`));
    const texts = async () => (await rowsOn(today)).map(({ text }) => text).join();
    await eventually(async () => expect(await texts()).toContain(words('cardReasonLaugh', 'What a great post!')));
    await press('markLaugh');
    await eventually(async () => expect(await texts()).not.toContain(words('cardReasonLaugh', 'What a great post!')));
    for (const each of [today, page]) await each.close();
  });

  it('is settled by the user’s answer on the page', async () => {
    below.splice(1, 0, postBy(me, '905', 'On Thursday.', new Date().toISOString()));
    const page = await running.open(`https://x.com/${me.handle}/status/700`);
    const popup = await running.openPopup(page);
    const section = () => popup.$eval('.replies-on-page', ({ textContent }) => textContent);
    await eventually(async () => expect(await section()).toContain(words('popupReplyOf', cy.name)));
    expect(await section()).not.toContain(ada.name);
    const today = await running.open(running.ownUrl('dashboard.html#today'));
    await eventually(async () => expect(await rowsOn(today)).toEqual([]));
    below.splice(1, 1);
    for (const each of [today, page]) await each.close();
  });

  it('is marked from the card by a press or a key, comes up in Today, and can be taken back', async () => {
    const page = await running.open(`https://x.com/${me.handle}/status/700`);
    await openCard(running, page, ({ label, words }) => label?.startsWith(bo.name) === true && words !== '');
    const button = (text: string) =>
      eventually(async () => {
        const found = (await cardOn(running, page))?.buttons.find((each) => each.text === text);
        if (!found) throw new Error(`No ${text} yet.`);
        return found;
      });
    const press = async (text: string) => {
      const { at } = await button(text);
      await page.mouse.click(at.x, at.y);
    };
    await press(words('markLaugh'));
    const undo = await button(words('undo'));
    const today = await running.open(running.ownUrl('dashboard.html#today'));
    const texts = async () => (await rowsOn(today)).map(({ text }) => text);
    await eventually(async () => expect((await texts())[0]).toContain(words('cardReasonLaugh', 'I read it on the train.')));
    expect((await texts())[0]).toContain(words('badgeStep_tell'));
    await page.bringToFront();
    await page.mouse.click(undo.at.x, undo.at.y);
    await eventually(async () => expect(await texts()).toEqual([]));
    await page.keyboard.press('Escape');
    await focusBadge(running, page, bo);
    await page.keyboard.press('Enter');
    await button(words('markGoodNews'));
    await page.keyboard.press('1');
    await button(words('undo'));
    await eventually(async () => expect((await texts())[0]).toContain(words('badgeStep_congratulate')));
    await page.keyboard.press('1');
    await eventually(async () => expect(await texts()).toEqual([]));
    for (const each of [today, page]) await each.close();
  });

  it('holds a promise of theirs that is offered beside the reply, kept once accepted, and not offered again', async () => {
    const page = await running.open(`https://x.com/${ada.handle}/status/${promising.id}`);
    await page.click('[role="textbox"]');
    const button = await eventually(async () => {
      const { texts, buttons } = (await lineBesideField(running, page)) ?? { texts: [], buttons: [] };
      expect(texts.join()).toContain('send you the draft');
      expect(texts.join()).toContain(words('composerOfferTheirs', ada.name, '').trim());
      return buttons.find(({ text }) => text === words('composerRemember'));
    }, 15_000);
    const people = await running.open(running.ownUrl('dashboard.html#people'));
    await people.locator(`::-p-text(${ada.name})`).click();
    const text = () => people.$eval('main', ({ textContent }) => textContent ?? '');
    await eventually(async () => expect(await text()).toContain(words('dashboardPromisesNone')));
    await page.bringToFront();
    await page.mouse.click(button?.x ?? 0, button?.y ?? 0);
    await eventually(async () => expect(await text()).toContain('send you the draft'));
    await page.reload();
    await page.click('[role="textbox"]');
    const offer = words('composerOfferTheirs', ada.name, '').trim();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(((await lineBesideField(running, page))?.texts ?? []).join()).not.toContain(offer);
    for (const each of [people, page]) await each.close();
  });

  it('stands on the person’s page with their words, praise among the kind words', async () => {
    const people = await running.open(running.ownUrl('dashboard.html#people'));
    await people.locator(`::-p-text(${cy.name})`).click();
    await eventually(async () => {
      const text = await people.$eval('main', ({ textContent }) => textContent);
      expect(text).toContain('What a great post!');
      expect(text).toContain(words('dashboardKindWordsMark'));
    });
    await people.close();
  });
});

/** Goes on by Tab from the link of this name until a badge has the focus. */
async function focusBadge(running: Running, page: Page, { handle }: Someone): Promise<void> {
  await page.$eval(`a[href="/${handle}"]:not([tabindex])`, (link) => (link as HTMLElement).focus());
  await eventually(async () => {
    await page.keyboard.press('Tab');
    const focused = await running.inClosedRoots(page, (_, root) => root.activeElement?.ariaLabel ?? null);
    expect(focused.some((label) => label !== null)).toBe(true);
  });
}

/** The suggestions on Today, each with where it can be read. */
function rowsOn(today: Page): Promise<{ text: string; link: string | null }[]> {
  return today.$$eval('.step-row', (rows) =>
    rows.map((row) => ({
      text: row.querySelector('.what')?.textContent ?? '',
      link: row.querySelector<HTMLAnchorElement>('.what a[target]')?.href ?? null,
    })),
  );
}

/** "https://x.com/mara" → /mara/: what the settings show of an address. */
function lastPartOf(address: string): RegExp {
  return new RegExp(address.replace(/\/$/, '').split('/').at(-1)?.replaceAll('.', '\\.') ?? '');
}
