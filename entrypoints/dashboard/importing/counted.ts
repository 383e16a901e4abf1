import type { ExportFile } from '../../../importers/importer.ts';
import { nextTask } from '../../annotate/later.ts';

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
        await new Promise<void>((resume) => nextTask(resume));
        lookedUpAt = performance.now();
      },
    });
  return { ...file, stream: () => file.stream().pipeThrough(counting()) };
}
