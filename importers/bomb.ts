import type { Unreadable } from './unreadable.ts';

/** Text exports shrink about tenfold; what grows beyond this when unpacked is a trap and not somebody's history. */
const largestRatio = 500;

/** Below this a large ratio is harmless: a file of blanks. */
const smallBytes = 64 * 1024 * 1024;

/** Whether so many bytes out of so few are what no export does. */
export function isBomb(unpacked: number, packed: number): boolean {
  return unpacked > smallBytes && unpacked > largestRatio * packed;
}

/** Passes bytes on while they are not too many. */
export function whileFewer(isTooMany: (length: number) => boolean, trouble: Unreadable): TransformStream<Uint8Array, Uint8Array> {
  let length = 0;
  return new TransformStream({
    transform(chunk, controller) {
      length += chunk.length;
      if (isTooMany(length)) controller.error(trouble);
      else controller.enqueue(chunk);
    },
  });
}
