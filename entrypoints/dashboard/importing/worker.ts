import type { ExportFile } from '../../../importers/importer.ts';
import { mappedBy, tableStart } from '../../../importers/mapped.ts';
import { findingsIn } from '../../../importers/reading.ts';
import { type FoundExport, previewOf, recognised } from '../../../importers/recognised.ts';
import { unpack } from '../../../importers/unpack.ts';
import { skippedFor } from '../../../importers/unreadable.ts';
import { wordingIn } from '../../../importers/wording.ts';
import type { Identity } from '../../../relationship/identity.ts';
import type { ExportReport, ImportReport } from '../../../relationship/importReport.ts';
import { because } from '../../../relationship/skipReason.ts';
import { absorb, type ExportToAbsorb, ReadingNotes } from '../../../storage/absorb.ts';
import { imports } from '../../../storage/imports.ts';
import { undoImport } from '../../../storage/undoImport.ts';
import { counted } from './counted.ts';
import { failureIn } from './failureIn.ts';
import { Gate, through } from './gate.ts';
import type { FoundTable, FromWorker, Look, LookedAt, Progress, ToWorker } from './messages.ts';
import { provideStorage } from './storageAtDistance.ts';

/*
 * Reads one drop and takes it into the graph, away from the page, which stays free to move.
 */

/** So long a first look into one export may take. */
const lookMs = 1_500;
/** The page hears of progress so often. */
const progressMs = 100;

const gate = new Gate();
const stopping = new AbortController();
let answered: ReturnType<typeof provideStorage> | null = null;
let exports: FoundExport[] = [];
/** Tables nobody knows, by name, with the export whose archive each came in. */
const tables = new Map<string, { file: ExportFile; beside: FoundExport | null }>();

declare const self: {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
};

self.onmessage = ({ data }) => {
  hear(data).catch((failure: unknown) => {
    tell({ kind: 'failed', failure: failureIn(failure) });
  });
};

async function hear(asked: ToWorker): Promise<void> {
  switch (asked.kind) {
    case 'look':
      answered = provideStorage(asked.closedToPages, tell);
      return tell({ kind: 'looked', look: await lookTelling(asked.files, asked.now) });
    case 'import':
      return bringIn(asked);
    case 'pause':
      return gate.close();
    case 'go on':
      return gate.open();
    case 'stop':
      stopping.abort();
      return gate.open();
    case 'stored':
      return answered?.(asked);
  }
}

function tell(message: FromWorker): void {
  self.postMessage(message);
}

/** Tells the page of progress meanwhile. */
async function lookTelling(dropped: readonly File[], now: number): Promise<Look> {
  const far = { opened: 0, read: 0 };
  const timer = setInterval(() => tell({ kind: 'looking', ...far }), progressMs);
  try {
    return await look(dropped, now, far);
  } finally {
    clearInterval(timer);
  }
}

async function look(dropped: readonly File[], now: number, far: { opened: number; read: number }): Promise<Look> {
  const unknown: Look['unknown'] = [];
  const { signal } = stopping;
  const count = (bytes: number) => {
    far.read += bytes;
  };
  const { files, media } = await unpack(
    dropped.map((file) => ({ name: file.name, blob: file })),
    {
      signal,
      progress: count,
      opened: (files) => {
        far.opened = files;
      },
      problem: ({ file: name, reason }) => unknown.push({ name, reason }),
    },
  );
  const found = await recognised(
    files.map((file) => counted(file, count)),
    signal,
  );
  for (const { file: name, reason } of found.unreadable) unknown.push({ name, reason });
  exports = found.exports;
  const startOf: FoundTable[] = [];
  for (const { file, head, beside } of found.unknown) {
    const start = tableStart(head);
    if (start === null) unknown.push({ name: file.name, reason: null });
    else {
      tables.set(file.name, { file, beside });
      startOf.push({ name: file.name, start, isBesideExport: beside !== null });
    }
  }
  const owner = new Set<Identity>();
  const blogs = new Set<string>();
  const looked: LookedAt[] = [];
  for (const one of exports) {
    const files = one.files.map(({ name, size }) => ({ name, size }));
    const about = { importer: one.importer.name, files, leftOut: one.leftOut };
    try {
      const end = performance.now() + lookMs;
      const { owner: theirs, blogHosts, ...preview } = await previewOf(one, now, () => performance.now() > end, signal);
      for (const identity of theirs) owner.add(identity);
      for (const host of blogHosts) blogs.add(host);
      looked.push({ ...about, ...preview, isReadable: true });
    } catch (failure) {
      const damaged = [skippedFor(failure, files[0]?.name ?? about.importer)];
      looked.push({ ...about, people: 0, isAll: true, first: [], damaged, isReadable: false });
    }
  }
  exports = exports.filter((_, i) => looked[i]?.isReadable);
  return { exports: looked, tables: startOf, owner: [...owner], blogHosts: [...blogs], media, unknown };
}

async function bringIn({ me, tables: mapped, now, zone, words }: Extract<ToWorker, { kind: 'import' }>): Promise<void> {
  const mine = new Set(me);
  const mappings = new Map(mapped.map(({ name, mapping }) => [name, mapping]));
  for (const [name, { file, beside }] of tables) {
    const mapping = mappings.get(name);
    if (mapping) exports.push({ importer: mappedBy(mapping), files: [file], leftOut: [] });
    else beside?.leftOut.push({ file: name, reason: because('skip_nobodyKnows') });
  }
  const total = exports.flatMap(({ files }) => files).reduce((bytes, { size }) => bytes + size, 0);
  const far: Progress = { read: 0, total, people: 0, interactions: 0 };
  const { signal } = stopping;
  const wording = wordingIn(words);
  const progress = (bytes: number) => {
    far.read += bytes;
  };
  const toAbsorb = exports.map(({ importer, files, leftOut }): ExportToAbsorb => {
    const notes = new ReadingNotes();
    const { found, skip, damaged, unknownField, taken } = notes;
    const findings = through(
      gate,
      findingsIn(importer, files, { me: mine, now, zone, progress, found, skip, damaged, unknownField, taken, wording, signal }),
    );
    return { importer: importer.name, files: files.map(({ name, size }) => ({ name, size })), leftOut, findings, notes };
  });
  const importId = (await stoppedBefore(toAbsorb))?.id ?? crypto.randomUUID();
  tell({ kind: 'began', importId });
  const timer = setInterval(() => tell({ kind: 'progress', progress: far }), progressMs);
  try {
    const report = await absorb(importId, toAbsorb, { me: mine, signal, progress: ({ exports: told }) => countTold(far, told) });
    tell({ kind: 'imported', report });
  } catch (failure) {
    if (!signal.aborted) throw failure;
    await undoImport(importId);
    tell({ kind: 'stopped' });
  } finally {
    clearInterval(timer);
  }
}

function countTold(far: Progress, told: readonly ExportReport[]): void {
  far.people = told.reduce((sum, { people }) => sum + people.added + people.joined, 0);
  far.interactions = told.reduce((sum, { interactions }) => sum + interactions.added, 0);
}

/** The import of these very files that was stopped in the middle. */
async function stoppedBefore(toAbsorb: readonly ExportToAbsorb[]): Promise<ImportReport | undefined> {
  const named = (told: readonly Pick<ExportToAbsorb, 'importer' | 'files'>[]) =>
    JSON.stringify(told.map(({ importer, files }) => [importer, files.map(({ name, size }) => [name, size])]));
  return (await imports()).find(
    (one) => one.finishedAt === null && one.undoneAt === null && named(one.exports) === named(toAbsorb),
  );
}
