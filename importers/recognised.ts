import type { Finding } from '../relationship/finding.ts';
import type { Identity } from '../relationship/identity.ts';
import type { Skipped } from '../relationship/importReport.ts';
import { because, type SkipReason } from '../relationship/skipReason.ts';
import { importerFor } from './all.ts';
import { type ExportFile, type FileHead, type Importer, lookAhead } from './importer.ts';
import { suggestMapping, tableStart, tellsPeople } from './mapped.ts';
import { blogHostsOf, findingsIn, ownerOf } from './reading.ts';
import { headOf } from './text.ts';
import { skippedFor } from './unreadable.ts';

/** Files of one format in a drop; they are read together. `leftOut` came with them and tells of nobody, for the reasons told. */
export type FoundExport = { importer: Importer; files: ExportFile[]; leftOut: WithReason[] };
type WithReason = { file: string; reason: SkipReason };

/** A file nobody knows, with its beginning, and the export whose archive it came in; null for none. */
type UnknownFile = { file: ExportFile; head: FileHead; beside: FoundExport | null };

/** What a drop holds: exports we read, files nobody knows, and files that cannot be read at all or tell of nobody. */
export type Recognised = { exports: FoundExport[]; unknown: UnknownFile[]; unreadable: Skipped[] };

/**
 * Sorts files by what they hold, whatever they are called.
 * @throws {DOMException} when `signal` is aborted.
 */
export async function recognised(files: readonly ExportFile[], signal: AbortSignal): Promise<Recognised> {
  const exports = new Map<Importer, FoundExport>();
  const unknown: { file: ExportFile; head: FileHead }[] = [];
  const damaged: Skipped[] = [];
  for (const file of files) {
    signal.throwIfAborted();
    const head = await headOf(file).catch((failure: unknown) => skippedFor(failure, file.name));
    signal.throwIfAborted();
    if ('reason' in head) {
      damaged.push(head);
      continue;
    }
    const importer = importerFor(head);
    if (importer === null) {
      unknown.push({ file, head });
      continue;
    }
    const found = exports.get(importer) ?? { importer, files: [], leftOut: [] };
    exports.set(importer, found);
    const reason = importer.leavesOut?.(head) ?? null;
    if (reason === null) found.files.push(file);
    else found.leftOut.push({ file: file.name, reason });
  }
  const all = [...exports.values()];
  const beside = byArchive(all);
  const left = unknown.flatMap(({ file, head }): UnknownFile[] => {
    const exportsBeside = beside.get(archiveOf(file.name)) ?? [];
    if (isCompanion(exportsBeside, file, head)) return [];
    return [{ file, head, beside: archiveOf(file.name) === '' ? null : (exportsBeside[0] ?? null) }];
  });
  const [told, tellNobody] = [all.filter(({ files: its }) => its.length > 0), all.filter(({ files: its }) => its.length === 0)];
  const alone = tellNobody.flatMap(({ leftOut }) => leftOut.map((one) => ({ ...one, line: null })));
  return { exports: told, unknown: left, unreadable: [...damaged, ...alone] };
}

/** The exports of each archive. */
function byArchive(exports: readonly FoundExport[]): Map<string, FoundExport[]> {
  const archives = new Map<string, FoundExport[]>();
  for (const found of exports)
    for (const archive of new Set(found.files.map(({ name }) => archiveOf(name))))
      archives.set(archive, [...(archives.get(archive) ?? []), found]);
  return archives;
}

/**
 * Whether a file that nobody recognises came along with one of these exports, and if so, notes it there. Of an archive in which something
 * was recognised every file belongs to that but tables of people, which somebody may have packed with it; of files dropped loose only
 * those that an importer knows.
 */
function isCompanion(beside: readonly FoundExport[], { name: file }: ExportFile, head: FileHead): boolean {
  for (const { importer, leftOut } of beside) {
    const reason = importer.leavesOut?.(head) ?? null;
    if (reason === null) continue;
    leftOut.push({ file, reason });
    return true;
  }
  if (archiveOf(file) === '' || isOfPeople(head)) return false;
  beside[0]?.leftOut.push({ file, reason: because('skip_nobodyKnows') });
  return beside.length > 0;
}

/** Whether a table seems to have a column by which somebody can be known again. */
function isOfPeople(head: FileHead): boolean {
  const start = tableStart(head);
  return start !== null && tellsPeople(suggestMapping(start));
}

/** The archive or folder a file came in; '' for one that was dropped alone. */
function archiveOf(name: string): string {
  return name.includes('/') ? (name.split('/', 1)[0] ?? '') : '';
}

/** A first look into an export: whose it seems to be and whom it tells of. */
export type Preview = {
  owner: Identity[];
  /** Host names, without `www.`, of the blogs it is of. */
  blogHosts: string[];
  /** How many people were met on the way, and whether that was all of it. */
  people: number;
  isAll: boolean;
  /** The first few of them that have a name. */
  first: { name: string; identity: Identity }[];
  /** Files that could not be read to their end. */
  damaged: Skipped[];
};

/** So many people show what an export is like. */
const shownFirst = 6;

/** Reads until `until` says that it has been long enough. @throws {Error} if a file is not what it seemed. */
export async function previewOf(
  { importer, files }: Pick<FoundExport, 'importer' | 'files'>,
  now: number,
  until: () => boolean,
  signal: AbortSignal,
): Promise<Preview> {
  const owner = await ownerOf(importer, files, signal);
  const blogHosts = await blogHostsOf(importer, files, signal);
  const damaged: Skipped[] = [];
  const reading = { ...lookAhead(signal), me: new Set(owner), now, damaged: (one: Skipped) => damaged.push(one) };
  const met = new Set<Identity>();
  const first = new Map<Identity, string>();
  for await (const finding of findingsIn(importer, files, reading)) {
    const identity = firstIdentity(finding);
    if (identity === null) continue;
    met.add(identity);
    if (finding.name !== '' && (first.size < shownFirst || first.has(identity))) first.set(identity, finding.name);
    if (until()) return { owner, blogHosts, people: met.size, isAll: false, first: named(first), damaged };
  }
  return { owner, blogHosts, people: met.size, isAll: true, first: named(first), damaged };
}

function firstIdentity({ identities }: Finding): Identity | null {
  return identities[0] ?? null;
}

function named(first: ReadonlyMap<Identity, string>): Preview['first'] {
  return [...first].map(([identity, name]) => ({ identity, name }));
}
