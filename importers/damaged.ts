import type { Unreadable } from './unreadable.ts';

/** The same bytes; where they cannot be had, with words a person understands. */
export function failingWith(trouble: Unreadable, stream: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        trouble.cause = cause;
        throw trouble;
      });
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (why) => reader.cancel(why),
  });
}
