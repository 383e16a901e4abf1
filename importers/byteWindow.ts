import { giveBack } from './giveBack.ts';
import type { ExportFile, Reading } from './importer.ts';

/** The part of a long file that is in memory while it is read from start to end. */
export type ByteWindow = {
  /** What is in memory; from `at` on not yet used. Both change with every `more` and `ensure`, and what `bytes` was before is written over. */
  bytes: Uint8Array;
  at: number;
  /** Where `at` lies in the file, bytes from its start. */
  position(): number;
  /** Takes in the next bytes and lets go of those before `at` where they are in the way; false at the end of the file. */
  more(): Promise<boolean>;
  /** Takes in until `length` bytes are ahead of `at`; false when the file has fewer. */
  ensure(length: number): Promise<boolean>;
  close(): Promise<void>;
};

/** Room for many pieces as they are read, so that what is not yet used is seldom moved. */
const leastRoom = 1024 * 1024;

/** A window at the start of a file, reporting progress and heeding `signal`. */
export function byteWindow(file: ExportFile, reading: Pick<Reading, 'progress' | 'signal'>): ByteWindow {
  const reader = file.stream().getReader();
  let room = new Uint8Array(leastRoom);
  let dropped = 0;
  const makeRoomFor = (length: number) => {
    if (window.bytes.length + length <= room.length) return;
    const kept = window.bytes.subarray(window.at);
    if (kept.length + length > room.length / 2) {
      const larger = new Uint8Array(2 * (kept.length + length));
      larger.set(kept);
      room = larger;
    } else room.set(kept);
    dropped += window.at;
    window.at = 0;
    window.bytes = room.subarray(0, kept.length);
  };
  const window: ByteWindow = {
    bytes: room.subarray(0, 0),
    at: 0,
    position: () => dropped + window.at,
    more: () => window.ensure(window.bytes.length - window.at + 1),
    async ensure(length) {
      while (window.bytes.length - window.at < length) {
        reading.signal.throwIfAborted();
        const { done, value } = await reader.read();
        if (done) return false;
        reading.progress(value.length);
        makeRoomFor(value.length);
        const { length: before } = window.bytes;
        room.set(value, before);
        window.bytes = room.subarray(0, before + value.length);
        giveBack(value);
      }
      return true;
    },
    close: () => reader.cancel(),
  };
  return window;
}
