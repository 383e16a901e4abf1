import type { SkipReason } from './skipReason.ts';

/** Something in a file that could not be used. */
export type Skipped = {
  file: string;
  /** Line (or record) counted from 1; null when it concerns the whole file. */
  line: number | null;
  /** What was there and what was expected. */
  reason: SkipReason;
};

/** The same as the first imports kept it: its reason in English words. */
export type SkippedInWords = Omit<Skipped, 'reason'> & { reason: string };

/** What became of one file; whatever is left out is not known, as in reports of the first versions, or none. */
export type FileReport = {
  name: string;
  size: number;
  /** How many entries told of somebody. */
  entries?: number;
  /** How many notes there are on what was left out. */
  skipped?: number;
  /** As of an export. Who is new is so in the first file that tells of them, and known already in the others. */
  people?: ExportReport['people'];
  interactions?: ExportReport['interactions'];
};

/** What became of one export: the files of one format in a drop. */
export type ExportReport = {
  /** The importer's name. */
  importer: string;
  files: FileReport[];
  /** People it told of who are new, and who were known already, be it from an export of the same drop. */
  people: { added: number; joined: number };
  /** Interactions that are new, and that an earlier import or page had told already. */
  interactions: { added: number; known: number };
  /** The first of what was skipped, and how many there were in all. */
  skipped: (Skipped | SkippedInWords)[];
  skippedCount: number;
  /** Fields with content that the importer does not understand, and how often. */
  unknownFields: { file: string; field: string; count: number }[];
  /** Files that came along and tell of nobody, with why; not there in reports of the first versions. */
  leftOut?: { file: string; reason: SkipReason }[];
  /** Files that could not be read, or not to their end; not there in reports of the first versions. */
  damaged?: Skipped[];
};

/** Whether anything of an export is here now, be it new or not. */
export function hasCome({ people, interactions }: ExportReport): boolean {
  return people.added + people.joined + interactions.added + interactions.known > 0;
}

/** One import: everything of one drop, taken back together. */
export type ImportReport = {
  id: string;
  /** When it began, ms since epoch. */
  at: number;
  /** When it was done, ms since epoch; null while it runs or was stopped in the middle. */
  finishedAt: number | null;
  /** When it was taken back, ms since epoch; null while it stands. */
  undoneAt: number | null;
  exports: ExportReport[];
};

/**
 * How many interactions that an import brought later ones have told again, at most: they stand as this import's and go with it, though the
 * files of the others tell of them. Zero where none of those stands.
 */
export function toldAgain(imports: readonly ImportReport[], importId: string): number {
  const undone = imports.find(({ id }) => id === importId);
  if (!undone) return 0;
  const counts = undone.exports.map(({ importer, interactions: { added } }) => {
    const later = imports.filter(({ at, undoneAt }) => at > undone.at && undoneAt === null);
    const again = later.flatMap(({ exports }) => exports).filter((one) => one.importer === importer);
    return Math.min(
      added,
      again.reduce((sum, { interactions }) => sum + interactions.known, 0),
    );
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
