import { expect, it } from 'vitest';
import { disqus } from '../../importers/disqus.ts';
import type { ExportFile, Importer } from '../../importers/importer.ts';
import { blogHostsOf, findingsIn, ownerOf } from '../../importers/reading.ts';
import { recognised } from '../../importers/recognised.ts';
import { unreadable } from '../../importers/unreadable.ts';
import { vcard } from '../../importers/vcard.ts';
import { wxr } from '../../importers/wxr.ts';
import { x } from '../../importers/x.ts';
import { finding } from '../../relationship/finding.ts';
import type { Identity } from '../../relationship/identity.ts';
import type { Skipped } from '../../relationship/importReport.ts';
import { because } from '../../relationship/skipReason.ts';
import { exportFile, silentReading } from './case.ts';
import { inEnglish } from './inEnglish.ts';

const now = Date.UTC(2026, 10, 25);

async function read(told: { name?: string; identities?: Identity[]; at?: number; note?: string }) {
  const { name = 'Ada', identities = ['x:ada'], at = now, note = '' } = told;
  const fields = { rung: 'message', direction: 'in', channel: 'x', minutes: null, permalink: null, thread: null } as const;
  const interactions = [{ ...fields, at, note, sourceKey: 'one' }];
  const importer: Importer = {
    name: 'told',
    recognises: () => true,
    owner: async () => [],
    async *read() {
      yield finding({ name, identities, interactions });
    },
  };
  const reasons: string[] = [];
  const reading = silentReading({ now, skip: ({ reason }) => reasons.push(inEnglish(reason)) });
  return { found: await Array.fromAsync(findingsIn(importer, [exportFile('a.csv', '')], reading)), reasons };
}

it('keeps the person and leaves out what has not happened yet, with the reason', async () => {
  const { found, reasons } = await read({ at: now + 1 });
  expect(found).toMatchObject([{ name: 'Ada', interactions: [] }]);
  expect(reasons).toEqual(['Something with “Ada” is dated “2026-11-25”, expected a day that has passed.']);
  expect((await read({ at: Number.NaN })).reasons[0]).toContain('no day at all');
  expect((await read({ at: now })).found[0]?.interactions).toHaveLength(1);
});

it('leaves out accounts and names without end', async () => {
  const endless: Identity = `web:${'a'.repeat(2000)}`;
  expect((await read({ identities: ['x:ada', endless] })).found[0]?.identities).toEqual(['x:ada']);
  const { found, reasons } = await read({ identities: [endless] });
  expect(found).toEqual([]);
  expect(reasons).toHaveLength(1);
  expect((await read({ name: 'Ada '.repeat(1000) })).found[0]?.name).toHaveLength(200);
});

it('shows no zeros and other marks that no screen shows, and keeps lines', async () => {
  const { found } = await read({ name: 'A\0da\u0007', note: 'one\r\ntwo\u0000' });
  expect(found[0]).toMatchObject({ name: 'A da', interactions: [{ note: 'one\ntwo' }] });
});

it('reads the other files where one is damaged, and names it; where all are, it refuses', async () => {
  const good = exportFile('good.vcf', 'BEGIN:VCARD\nFN:Ada Moss\nEMAIL:ada@moss.example\nEND:VCARD\n');
  const broken = (name: string): ExportFile => ({
    ...exportFile(name, ''),
    stream: () => new ReadableStream({ pull: (controller) => controller.error(unreadable(name, because('skip_zipDamaged'))) }),
  });
  const skipped: Skipped[] = [];
  const { signal } = new AbortController();
  const read = (files: ExportFile[]) =>
    Array.fromAsync(findingsIn(vcard, files, silentReading({ skip: (one) => skipped.push(one) })), ({ name }) => name);
  expect(await read([broken('a.vcf'), good, broken('b.vcf')])).toEqual(['Ada Moss']);
  expect(skipped.map(({ file }) => file)).toEqual(['a.vcf', 'b.vcf']);
  await expect(read([broken('a.vcf')])).rejects.toThrow('a.vcf: skip_zipDamaged');
  const found = await recognised([broken('a.vcf'), good], signal);
  expect(found.exports).toMatchObject([{ importer: { name: 'vcard' }, files: [{ name: 'good.vcf' }] }]);
  expect(found.unreadable).toMatchObject([{ file: 'a.vcf' }]);
});

it('finds out whose an export is by the files that are whole', async () => {
  const account = exportFile('account.js', 'window.YTD.account.part0 = [{"account":{"accountId":"7","username":"ada"}}]');
  const cut = exportFile('screen-name-change.js', 'window.YTD.screen_name_change.part0 = [{"screenName');
  expect(await ownerOf(x, [cut, account], new AbortController().signal)).toEqual(['x:ada', 'x-id:7']);
});

it('finds out which blog an export is of, unless it shares its host with others', async () => {
  const signal = new AbortController().signal;
  const wordpress = (address: string) =>
    exportFile('blog.xml', `<rss><channel><wp:base_blog_url>${address}</wp:base_blog_url><item></item></channel></rss>`);
  const disqusThreads = exportFile(
    'disqus.xml',
    ['https://www.notes.example.eu/one', 'https://staging.example.eu/one', 'https://www.notes.example.eu/two']
      .map((link) => `<thread><link>${link}</link></thread>`)
      .join(''),
  );
  expect(await blogHostsOf(wxr, [wordpress('https://www.ada-writes.eu/')], signal)).toEqual(['ada-writes.eu']);
  expect(await blogHostsOf(wxr, [wordpress('https://ada.wordpress.com')], signal)).toEqual(['ada.wordpress.com']);
  expect(await blogHostsOf(wxr, [wordpress('https://campus.eu/blogs/ada')], signal)).toEqual([]);
  expect(await blogHostsOf(wxr, [wordpress('http://localhost/')], signal)).toEqual([]);
  expect(await blogHostsOf(disqus, [disqusThreads], signal)).toEqual(['notes.example.eu']);
  expect(await blogHostsOf(vcard, [], signal)).toEqual([]);
});

it('reads no gigabytes of messages to find out whose they are', async () => {
  const beside = 'so much else '.repeat(5000);
  const conversation = (n: number) =>
    `${n === 0 ? '[' : ','}{"dmConversation":{"conversationId":"7-${1000 + n}","messages":[{"messageCreate":{"text":"${beside}"}}]}}`;
  let read = 0;
  const stream = () => {
    let n = 0;
    return new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode(n === 0 ? 'window.YTD.direct_messages.part0 = ' : ''));
        controller.enqueue(new TextEncoder().encode(conversation(n++)));
        read = Math.max(read, n);
        if (n > 400) controller.close();
      },
    });
  };
  const file: ExportFile = { name: 'direct-messages.js', size: 400 * beside.length, stream };
  expect(await ownerOf(x, [file], new AbortController().signal)).toEqual(['x-id:7']);
  expect(read).toBeLessThan(300);
});

it('counts the entries of each file that tell of somebody, and says of each which file told it', async () => {
  const card = (name: string) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEMAIL:${name}@example.org\r\nEND:VCARD\r\n`;
  const files = [exportFile('two.vcf', card('ada') + card('bea')), exportFile('one.vcf', card('cleo'))];
  const entries: string[] = [];
  const reading = { ...silentReading({ now }), found: (file: string) => entries.push(file) };
  const told: (string | undefined)[] = [];
  for await (const { file } of findingsIn(vcard, files, reading)) told.push(file);
  expect(entries).toEqual(['two.vcf', 'two.vcf', 'one.vcf']);
  expect(told).toEqual(entries);
});
