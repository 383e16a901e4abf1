import type { Finding, FoundMeeting } from '../relationship/finding.ts';
import type { Identity } from '../relationship/identity.ts';
import type { Skipped } from '../relationship/importReport.ts';
import type { SkipReason } from '../relationship/skipReason.ts';
import { type Wording, wordless } from './wording.ts';

/** A file the user dropped, or one inside a zip they dropped. */
export type ExportFile = {
  /** Its name; inside a zip its path, with `/`. */
  name: string;
  /** Bytes when unpacked. */
  size: number;
  /**
   * Its content from the start, unpacked, in pieces that are the reader's own; opened anew at every call.
   * @throws {Error} if the file can no longer be read.
   */
  stream(): ReadableStream<Uint8Array>;
};

/** The beginning of a file: enough to tell what it is. */
export type FileHead = {
  name: string;
  /** The first 64 kB (or all of a smaller file) as text: byte order marks heeded, UTF-8 otherwise, and Latin-1 where that fails. */
  text: string;
  /** The same as bytes, for formats that are not text. */
  bytes: Uint8Array;
};

/** What reading is given and whom it tells. */
export type Reading = {
  /** The user's own identities, as they confirmed them; tells who reached out to whom. */
  me: ReadonlySet<Identity>;
  /** ms since epoch; what lies after it has not happened yet. */
  now: number;
  /** IANA zone for files that write local times without one. */
  zone: string;
  /** Bytes of `ExportFile.stream` used since the last call. */
  progress(bytes: number): void;
  /** An entry of a file tells of somebody. */
  found(file: string): void;
  skip(skipped: Skipped): void;
  /** A file, or the rest of it, that cannot be read; the others are. */
  damaged(skipped: Skipped): void;
  /** A field with content that this importer does not understand: kept count of, and shown in the report. */
  unknownField(file: string, field: string): void;
  /** A time to come in the user's own calendar, with nobody in it. */
  taken(time: FoundMeeting): void;
  wording: Wording;
  signal: AbortSignal;
};

/** A reading nobody listens to, for a look ahead: whose export is it? */
export function lookAhead(signal: AbortSignal): Reading {
  return {
    me: new Set(),
    now: 0,
    zone: 'UTC',
    progress: () => {},
    found: () => {},
    skip: () => {},
    damaged: () => {},
    unknownField: () => {},
    taken: () => {},
    wording: wordless,
    signal,
  };
}

/** What we know of one export format. */
export type Importer = {
  /** The file's name; part of stored data, so never renamed. */
  name: string;
  /** Whether the file is one this importer reads, judged by content; the name only where content cannot tell. */
  recognises(head: FileHead): boolean;
  /**
   * Why a file of this export, or one that came in one archive with it, tells of nobody; null where it may, or where it is not known.
   * Left out where every file that is recognised tells of people.
   */
  leavesOut?(head: FileHead): SkipReason | null;
  /** Who made the export, most likely first: asked back as "that's me?". Empty when the files do not tell. */
  owner(files: readonly ExportFile[], signal: AbortSignal): Promise<Identity[]>;
  /** The addresses of the blogs that the export is of, which are the user's own. Left out where the export is of no blog. */
  blogs?(files: readonly ExportFile[], signal: AbortSignal): Promise<string[]>;
  /**
   * Everybody in the files, which came in one drop (parts and companions of one export are read together).
   * @throws {Unreadable} naming file, line, what was there and what was expected, if no file is what it seemed.
   */
  read(files: readonly ExportFile[], reading: Reading): AsyncIterable<Finding>;
};
