import type { ExportFile, Reading } from '../../../importers/importer.ts';
import { type FoundExport, previewOf, recognised } from '../../../importers/recognised.ts';
import { unpacked } from '../../../importers/unpack.ts';
import type { Identity } from '../../../relationship/identity.ts';
import { absorb, undoImport } from '../../../storage/absorb.ts';
import type { Import } from '../../../storage/database.ts';
import { imports, Reporting } from '../../../storage/imports.ts';
import { Gate, through } from './gate.ts';
import type { Failure, FromWorker, Look, LookedAt, Progress, ToWorker } from './messages.ts';
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

declare const self: {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
};

self.onmessage = ({ data }) => {
  hear(data).catch((failure: unknown) => tell({ kind: 'failed', message: words(failure) }));
};

async function hear(asked: ToWorker): Promise<void> {
  switch (asked.kind) {
    case 'look':
      answered = provideStorage(asked.closedToPages, tell);
      return tell({ kind: 'looked', look: await look(asked.files, asked.now) });
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

async function look(files: readonly File[], now: number): Promise<Look> {
  const unknown: Look['unknown'] = [];
  const found = await recognised(
    unpacked(files.map(asExportFile), stopping.signal, (problem) => unknown.push(problem)),
    stopping.signal,
  );
  exports = found.exports;
  for (const { file } of found.unknown) unknown.push({ name: file.name, reason: null });
  const owner = new Set<Identity>();
  const looked: LookedAt[] = [];
  for (const one of exports) {
    const files = one.files.map(({ name, size }) => ({ name, size }));
    const about = { importer: one.importer.name, files };
    try {
      const end = performance.now() + lookMs;
      const { owner: theirs, ...preview } = await previewOf(one, now, () => performance.now() > end, stopping.signal);
      for (const identity of theirs) owner.add(identity);
      looked.push({ ...about, ...preview, problem: null });
    } catch (failure) {
      looked.push({ ...about, people: 0, isAll: true, first: [], problem: words(failure) });
    }
  }
  exports = exports.filter((_, i) => looked[i]?.problem === null);
  return { exports: looked, owner: [...owner], unknown };
}

async function bringIn({ me, now, zone }: Extract<ToWorker, { kind: 'import' }>): Promise<void> {
  const total = exports.flatMap(({ files }) => files).reduce((bytes, { size }) => bytes + size, 0);
  const progress: Progress = { read: 0, total, people: 0, interactions: 0 };
  const done: Import[] = [];
  const failures: Failure[] = [];
  const earlier = await imports();
  const timer = setInterval(() => tell({ kind: 'progress', progress }), progressMs);
  try {
    for (const one of exports) {
      const files = one.files.map(({ name, size }) => ({ name, size }));
      const importId = stopped(earlier, one.importer.name, files)?.id ?? crypto.randomUUID();
      const report = new Reporting();
      const reading: Reading = {
        me: new Set(me),
        now,
        zone,
        progress: (bytes) => (progress.read += bytes),
        skip: report.skip,
        unknownField: report.unknownField,
        signal: stopping.signal,
      };
      tell({ kind: 'began', importId });
      const before = { people: progress.people, interactions: progress.interactions };
      try {
        const findings = through(gate, one.importer.read(one.files, reading));
        done.push(
          await absorb(
            findings,
            { importId, importer: one.importer.name, files, me, report },
            {
              signal: stopping.signal,
              progress: ({ counts }) => {
                progress.people = before.people + counts.newPeople + counts.joinedPeople;
                progress.interactions = before.interactions + counts.interactions;
              },
            },
          ),
        );
      } catch (failure) {
        await undoImport(importId);
        if (stopping.signal.aborted) break;
        failures.push({ importer: one.importer.name, message: words(failure) });
      }
    }
  } finally {
    clearInterval(timer);
  }
  if (!stopping.signal.aborted) return tell({ kind: 'imported', imports: done, failures });
  for (const { id } of done) await undoImport(id);
  tell({ kind: 'stopped' });
}

/** The import of these very files that was stopped in the middle. */
function stopped(earlier: readonly Import[], importer: string, files: Import['files']): Import | undefined {
  const same = (one: Import) =>
    one.files.length === files.length &&
    files.every(({ name, size }, i) => one.files[i]?.name === name && one.files[i]?.size === size);
  return earlier.find((one) => one.state === 'running' && one.importer === importer && same(one));
}

function asExportFile(file: File): ExportFile {
  return { name: file.name, size: file.size, stream: () => file.stream() as ReadableStream<Uint8Array> };
}

function words(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
