import { expect, it } from 'vitest';
import type { ExportFile } from '../../../importers/importer.ts';
import { lookAhead } from '../../../importers/importer.ts';
import { headsOf } from '../../../importers/mail/mailbox.ts';

/** A file that arrives in pieces of `length` bytes. */
function inPieces(text: string, length: number): ExportFile {
  const bytes = new TextEncoder().encode(text);
  const stream = () =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += length) controller.enqueue(bytes.slice(at, at + length));
        controller.close();
      },
    });
  return { name: 'box', size: bytes.length, stream };
}

async function subjectsIn(text: string, length = 65_536): Promise<string[]> {
  const subjects: string[] = [];
  for await (const head of headsOf(inPieces(text, length), lookAhead(new AbortController().signal))) {
    subjects.push(/^Subject: (.*)$/m.exec(head.text)?.[1] ?? `none in ${head.text}`);
  }
  return subjects;
}

const line = 'From ada@example.org Sat Jun  8 15:37:46 2024\n';
const message = (subject: string, body = 'Hello\n', more = '') => `${line}Subject: ${subject}\n${more}\n${body}`;

it('finds every message, wherever the pieces of the file end', async () => {
  const box = `\n${message('one')}\n${message('two', 'From\nFrom here\n>From ada@example.org Sat Jun  8 15:37:46 2024\nX: y\n')}\n${message('three', '')}${message('four')}`;
  for (let length = 1; length < 70; length++) expect(await subjectsIn(box, length)).toEqual(['one', 'two', 'three', 'four']);
  expect(await subjectsIn(box.replaceAll('\n', '\r\n'), 7)).toEqual(['one', 'two', 'three', 'four']);
});

it('finds messages that no blank line parts, between header and body or between two messages', async () => {
  expect(await subjectsIn(`${message('one', 'Hello\n')}${line}Subject: two\n${message('three')}`)).toEqual([
    'one',
    'two',
    'three',
  ]);
});

it('takes a line of a body that begins with "From " for a part of that body', async () => {
  const bodies = ['From Monday we are at home.\n', '\nFrom 10:30 until June 2024 nothing.\nNo header: this\n'];
  expect(await subjectsIn(bodies.map((body, i) => message(`${i}`, body)).join('\n'))).toEqual(['0', '1']);
});

it('reads the "From " lines without a time that some programs write', async () => {
  expect(await subjectsIn('From ada\nDate: x\nSubject: one\n\nHi\n\nFrom ben\nReceived: x\nSubject: two\n\nHi\n')).toEqual([
    'one',
    'two',
  ]);
});

it('believes a promised length, and with it that a whole message was quoted, when the next one stands where it ends', async () => {
  const quoted = message('quoted', 'Hello\n');
  const length = `Content-Length: ${quoted.length}\n`;
  expect(await subjectsIn(`${message('one', quoted, length)}\n${message('two')}`)).toEqual(['one', 'two']);
  expect(await subjectsIn(message('one', quoted, length))).toEqual(['one']);
});

it('does not believe a promised length after which no message begins', async () => {
  const wrong = 'Content-Length: 999999999\n';
  expect(await subjectsIn(`${message('one', 'Hi\n', wrong)}\n${message('two', 'Hi\n')}\n${message('three')}`)).toEqual([
    'one',
    'two',
    'three',
  ]);
});

it('gives up on a header that never ends, and not on the messages after it', async () => {
  expect((await subjectsIn(`${line}Subject: one\n${'X-Endless: yes\n'.repeat(40_000)}\n${message('two')}`)).at(-1)).toBe('two');
});

it('finds every message of a box many times as long as what is in memory of it, and the whole of a long header', async () => {
  const long = `X-Long: ${'y'.repeat(200_000)}\n`;
  const box = Array.from({ length: 40 }, (_, n) => message(`${n}`, `${'words '.repeat(20_000)}\n`, n % 7 === 0 ? long : ''));
  for (const length of [30_000, 65_536, 1_300_000])
    expect(await subjectsIn(box.join('\n'), length)).toEqual(Array.from({ length: 40 }, (_, n) => `${n}`));
  const [head] = await Array.fromAsync(
    headsOf(inPieces(message('one', 'Hello\n', long), 999), lookAhead(new AbortController().signal)),
  );
  expect(head?.text).toBe(`Subject: one\n${long}`.trimEnd());
});
