import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { type ExportFile, type Importer, lookAhead } from '../../importers/importer.ts';
import { mbox } from '../../importers/mbox.ts';
import { findingsIn } from '../../importers/reading.ts';
import { wxr } from '../../importers/wxr.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const people = 300;
const beside = 'So much else stands in the file. '.repeat(3000);

/** A file that is made as it is read, each part a piece. */
function fileOf(name: string, beginning: string, part: (n: number) => string, end: string): ExportFile {
  const stream = () => {
    let n = -1;
    return new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode(n < 0 ? beginning : n < people ? part(n) : end));
        if (n++ === people) controller.close();
      },
    });
  };
  return { name, size: people * beside.length, stream };
}

const name = (n: number) => `Adalina Okafor-Montgomery ${'abcdefghij'[n % 10]}`;
const address = (n: number) => `adalina.okafor.${n}@mail.example`;
const files: readonly [string, Importer, ExportFile][] = [
  [
    'mail',
    mbox,
    fileOf(
      'all.mbox',
      '',
      (n) =>
        `From x Thu Jan 01 00:00:00 +0000 2015\nFrom: ${name(n)} <${address(n)}>\nTo: me@home.example\nDate: Thu, 01 Jan 2015 10:00:00 +0000\nX-GM-THRID: 1234567890123456${n}\nMessage-ID: <a.long.number.${n}@mail.example>\nSubject: What was said on a day ${n}\nDKIM-Signature: ${beside}\n\nHello\n\n`,
      '',
    ),
  ],
  [
    'comments',
    wxr,
    fileOf(
      'blog.xml',
      '<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version><link>https://blog.example</link>',
      (n) =>
        `<item><title>A post</title><link>https://blog.example/a-post-${n}</link><content:encoded><![CDATA[${beside}]]></content:encoded><wp:post_id>${n}</wp:post_id><wp:post_type>post</wp:post_type><wp:comment><wp:comment_id>${n}</wp:comment_id><wp:comment_author>${name(n)}</wp:comment_author><wp:comment_author_email>${address(n)}</wp:comment_author_email><wp:comment_date_gmt>2015-01-01 10:00:00</wp:comment_date_gmt><wp:comment_content>That was a good post</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type></wp:comment_type></wp:comment></item>`,
      '</channel></rss>',
    ),
  ],
];

it.each(files)('holds of %s in memory no more than what is told', async (_, importer, file) => {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const reading = { ...lookAhead(new AbortController().signal), now: Date.UTC(2026, 0) };
  const found = await Array.fromAsync(findingsIn(importer, [file], reading));
  collectGarbage();
  const held = process.memoryUsage().heapUsed - before;
  expect(found).toHaveLength(people);
  expect(held / people).toBeLessThan(beside.length / 4);
});
