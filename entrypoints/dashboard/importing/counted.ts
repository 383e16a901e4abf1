import type { ExportFile } from '../../../importers/importer.ts';

/** So long may be read at a time before the worker looks up. */
const atATimeMs = 20;

/**
 * The same file, telling of every piece that is read of it, in bytes. Pieces that wait to be read follow each other without an end to the
 * running task: now and then there is one, or no timer would run and no message arrive until the file is read.
 */
export function counted(file: ExportFile, read: (bytes: number) => void): ExportFile {
  let lookedUpAt = performance.now();
  const counting = () =>
    new TransformStream<Uint8Array, Uint8Array>({
      async transform(piece, controller) {
        read(piece.length);
        controller.enqueue(piece);
        if (performance.now() - lookedUpAt < atATimeMs) return;
        await nextTask();
        lookedUpAt = performance.now();
      },
    });
  return { ...file, stream: () => file.stream().pipeThrough(counting()) };
}

/** Resolves in a task of its own, as soon as those that wait have run; a timer would wait 4 ms. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
