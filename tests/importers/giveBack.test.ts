import { expect, it } from 'vitest';
import { byteWindow } from '../../importers/byteWindow.ts';
import { type ExportFile, lookAhead } from '../../importers/importer.ts';
import { textOf } from '../../importers/text.ts';

const reading = lookAhead(new AbortController().signal);

/** A file of some pieces, of which each is longer than a head. */
function fileIn(pieces: Uint8Array[]): ExportFile {
  return {
    name: 'tweets.js',
    size: 400_000,
    stream: () => new ReadableStream({ start: (controller) => sent(pieces, controller) }),
  };
}

function sent(pieces: Uint8Array[], controller: ReadableStreamDefaultController<Uint8Array>): void {
  for (const piece of pieces) controller.enqueue(piece);
  controller.close();
}

function somePieces(): Uint8Array[] {
  return Array.from({ length: 4 }, (_, n) => new Uint8Array(100_000).fill(97 + n));
}

it('reads a text and holds none of its pieces but the head in memory', async () => {
  const pieces = somePieces();
  const text = await Array.fromAsync(textOf(fileIn(pieces), reading));
  expect(text.map((one) => `${one[0]} ${one.length}`)).toEqual(['a 100000', 'b 100000', 'c 100000', 'd 100000']);
  expect(pieces.slice(1).map(({ buffer }) => buffer.byteLength)).toEqual([0, 0, 0]);
});

it('reads bytes and holds none of the pieces they came in', async () => {
  const pieces = somePieces();
  const window = byteWindow(fileIn(pieces), reading);
  await window.ensure(400_000);
  expect([...window.bytes.subarray(199_999, 200_001)]).toEqual([98, 99]);
  expect(pieces.map(({ buffer }) => buffer.byteLength)).toEqual([0, 0, 0, 0]);
});
