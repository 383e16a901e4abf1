import { expect, it } from 'vitest';
import { counted } from '../../../entrypoints/dashboard/importing/counted.ts';

/** More pieces than are read before a timer is due. */
const most = 1_000_000;

it('tells of every piece that is read, and lets timers run although the next pieces are there already', async () => {
  let isDue = false;
  let pieces = 0;
  const stream = () =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        if (isDue || pieces === most) controller.close();
        else controller.enqueue(new Uint8Array([pieces++]));
      },
    });
  let told = 0;
  const file = counted({ name: 'tweets.js', size: most, stream }, (bytes) => {
    told += bytes;
  });
  setTimeout(() => {
    isDue = true;
  });
  for await (const _ of file.stream());
  expect(isDue).toBe(true);
  expect(told).toBe(pieces);
});
