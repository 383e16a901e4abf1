import type { ExportFile, Reading } from './importer.ts';

/** The part of a long file that is in memory while it is read from start to end. */
export type ByteWindow = {
  /** What is in memory; from `at` on not yet used. Both change with every `more` and `ensure`. */
  bytes: Uint8Array;
  at: number;
  /** Where `at` lies in the file, bytes from its start. */
  position(): number;
  /** Takes in the next bytes and lets go of those before `at`; false at the end of the file. */
  more(): Promise<boolean>;
  /** Takes in until `length` bytes are ahead of `at`; false when the file has fewer. */
  ensure(length: number): Promise<boolean>;
  close(): Promise<void>;
};

/** A window at the start of a file, reporting progress and heeding `signal`. */
export function byteWindow(file: ExportFile, reading: Pick<Reading, 'progress' | 'signal'>): ByteWindow {
  const reader = file.stream().getReader();
  let dropped = 0;
  const takeIn = (chunks: Uint8Array[]) => {
    dropped += window.at;
    window.bytes = joined([window.bytes.subarray(window.at), ...chunks]);
    window.at = 0;
  };
  const window: ByteWindow = {
    bytes: new Uint8Array(0),
    at: 0,
    position: () => dropped + window.at,
    more: () => window.ensure(window.bytes.length - window.at + 1),
    async ensure(length) {
      const chunks: Uint8Array[] = [];
      let ahead = window.bytes.length - window.at;
      while (ahead < length) {
        reading.signal.throwIfAborted();
        const { done, value } = await reader.read();
        if (done) break;
        reading.progress(value.length);
        chunks.push(value);
        ahead += value.length;
      }
      if (chunks.length > 0) takeIn(chunks);
      return ahead >= length;
    },
    close: () => reader.cancel(),
  };
  return window;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
