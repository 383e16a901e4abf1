import type { ExportFile } from '../../../importers/importer.ts';

/** The same file, telling of every piece that is read of it, in bytes. */
export function counted(file: ExportFile, read: (bytes: number) => void): ExportFile {
  const counting = () =>
    new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        read(piece.length);
        controller.enqueue(piece);
      },
    });
  return { ...file, stream: () => file.stream().pipeThrough(counting()) };
}
