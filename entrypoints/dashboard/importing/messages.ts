import type { Mapping, TableStart } from '../../../importers/mapped.ts';
import type { Preview } from '../../../importers/recognised.ts';
import type { Words } from '../../../importers/wording.ts';
import type { Identity } from '../../../relationship/identity.ts';
import type { ImportReport } from '../../../relationship/importReport.ts';
import type { SkipReason } from '../../../relationship/skipReason.ts';

/** One export of a drop after the first look. */
export type LookedAt = Omit<Preview, 'owner' | 'blogHosts'> & {
  /** The importer's name. */
  importer: string;
  files: { name: string; size: number }[];
  /** Files that came along and tell of nobody. */
  leftOut: { file: string; reason: SkipReason }[];
  /** Whether there is anything to bring in; `damaged` says what is not. */
  isReadable: boolean;
};

/** A table of a drop that no importer knows. */
export type FoundTable = {
  name: string;
  /** The beginning, to say what its columns are by. */
  start: TableStart;
  /** Whether it came in one archive with an export: it may be no more than a part of that which is new. */
  isBesideExport: boolean;
};

/** What a drop holds, before anything is written. */
export type Look = {
  exports: LookedAt[];
  tables: FoundTable[];
  /** Whose the exports seem to be. */
  owner: Identity[];
  /** Host names, without `www.`, of the blogs the exports are of. */
  blogHosts: string[];
  /** Pictures, videos and the like, which tell of nobody and were passed over. */
  media: number;
  /** Files that cannot be used; the reason is null where nothing more can be said than that nobody knows them. */
  unknown: { name: string; reason: SkipReason | null }[];
};

/** How far an import has come: bytes read of all there are, people and interactions found in them. */
export type Progress = { read: number; total: number; people: number; interactions: number };

/** What the page asks of the worker; one drop a worker. */
export type ToWorker =
  /** `closedToPages`: what `closesToPages` says. */
  | { kind: 'look'; files: File[]; now: number; closedToPages: boolean }
  /** Tables are named by their files; the others are left. */
  | { kind: 'import'; me: Identity[]; tables: { name: string; mapping: Mapping }[]; now: number; zone: string; words: Words }
  | { kind: 'pause' }
  | { kind: 'go on' }
  | { kind: 'stop' }
  | { kind: 'stored'; id: number; value?: unknown; failure?: string };

/** What the worker tells the page. */
export type FromWorker =
  /** So many of the files dropped have been opened, and so many bytes of them looked through. */
  | { kind: 'looking'; opened: number; read: number }
  | { kind: 'looked'; look: Look }
  | { kind: 'progress'; progress: Progress }
  | { kind: 'imported'; report: ImportReport }
  | { kind: 'began'; importId: string }
  | { kind: 'stopped' }
  /** What the store could not do, or a mistake of ours, by its error's name and technical words. */
  | { kind: 'failed'; failure: { name: string; message: string } }
  /** A worker has no `chrome`: the page reads and writes the extension's storage for it. */
  | { kind: 'store'; id: number; area: 'local' | 'session'; method: 'get' | 'set' | 'remove'; argument: unknown };
