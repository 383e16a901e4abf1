import { skippedFor } from '../importers/unreadable.ts';
import type { FindingOfFile, FoundMeeting } from '../relationship/finding.ts';
import type { Identity } from '../relationship/identity.ts';
import type { ExportReport, FileReport, ImportReport, Skipped } from '../relationship/importReport.ts';
import type { Meeting } from '../relationship/meeting.ts';
import { absorbedBefore, absorbFinding } from './absorbFinding.ts';
import { act } from './act.ts';
import { knowNobody, readBatch, type Trashed, type Within } from './batch.ts';
import { writeBulk } from './bulk.ts';
import { candidatesAmong } from './candidates.ts';
import { announceChange } from './changes.ts';
import { database, type Import } from './database.ts';
import { Draft } from './draft.ts';
import { withAvatars } from './gravatar.ts';
import { isToldOfBy, prefixOf, reportOf } from './imports.ts';
import { asTheOnlyOne } from './importsUnderWay.ts';
import { oneAtATime } from './journal.ts';
import { untold } from './meetings.ts';
import { store } from './open.ts';
import { existing } from './people.ts';
import { Problem } from './problem.ts';
import { settings } from './settings.ts';
import { ToldBefore } from './toldBefore.ts';
import { ToldByFile } from './toldByFile.ts';
import { claimTraces } from './traces.ts';
import { writeBatch } from './writeBatch.ts';

/** The files of one format in a drop, and what its importer finds in them. */
export type ExportToAbsorb = {
  /** `Importer.name`. */
  importer: string;
  files: readonly { name: string; size: number }[];
  /** Files that came along and tell of nobody; none where it is left out. */
  leftOut?: NonNullable<ExportReport['leftOut']>;
  /** `findingsIn(importer, files, reading)`, with what `notes` has of a reading. */
  findings: AsyncIterable<FindingOfFile>;
  notes: ReadingNotes;
};

/** Who hears how far an import is, and what can stop it. */
export type Absorbing = {
  /** The user's own identities, as they confirmed them: nobody else is them. */
  me: ReadonlySet<Identity>;
  /** Told after each batch that is in the store for good. */
  progress(far: ImportReport): void;
  signal: AbortSignal;
};

/** So many skipped lines are kept word for word, and so many fields; the others are counted or left out. */
const skippedKept = 500;
const fieldsKept = 200;
const filesKept = 500;
const timesKept = 5_000;

/** Collects what of an export's files could not be used. */
export class ReadingNotes {
  readonly skipped: Skipped[] = [];
  skippedCount = 0;
  readonly damagedFiles: Skipped[] = [];
  readonly takenTimes: FoundMeeting[] = [];
  /** How many entries of each file told of somebody, and how often it was told to have left something out. */
  readonly entries = new Map<string, number>();
  readonly skippedIn = new Map<string, number>();
  readonly #fields = new Map<string, { file: string; field: string; count: number }>();

  /** As in `Reading`. */
  readonly found = (file: string): void => {
    this.entries.set(file, (this.entries.get(file) ?? 0) + 1);
  };

  /** As in `Reading`. */
  readonly skip = (skipped: Skipped): void => {
    this.skippedCount++;
    this.skippedIn.set(skipped.file, (this.skippedIn.get(skipped.file) ?? 0) + 1);
    if (this.skipped.length < skippedKept) this.skipped.push(skipped);
  };

  /** As in `Reading`. */
  readonly damaged = (damaged: Skipped): void => {
    if (this.damagedFiles.length < filesKept) this.damagedFiles.push(damaged);
  };

  /** As in `Reading`. */
  readonly unknownField = (file: string, field: string): void => {
    const key = `${file}\n${field}`;
    const known = this.#fields.get(key);
    if (known) known.count++;
    else if (this.#fields.size < fieldsKept) this.#fields.set(key, { file, field, count: 1 });
  };

  /** As in `Reading`; the first so many, which are the next months. */
  readonly taken = (time: FoundMeeting): void => {
    if (this.takenTimes.length < timesKept) this.takenTimes.push(time);
  };

  get unknownFields(): { file: string; field: string; count: number }[] {
    return [...this.#fields.values()];
  }
}

/**
 * Takes all exports of one drop into the graph as one import, batch by batch, each one transaction. People are joined by strong
 * identities alone; what is there already (by `sourceKey`) is not added twice. An export that turns out not to be what it seemed is
 * noted as damaged from there on, and the others go on. Where it was stopped, by `signal` or a crash, the same id (a UUID) with the
 * same files goes on. @throws the signal's reason when stopped; what is absorbed stays until `undoImport`. @throws {Problem} where another
 * page is at it.
 */
export function absorb(importId: string, exports: readonly ExportToAbsorb[], absorbing: Absorbing): Promise<ImportReport> {
  return asTheOnlyOne(importId, () => absorbAll(importId, exports, absorbing));
}

async function absorbAll(
  importId: string,
  exports: readonly ExportToAbsorb[],
  { me, progress, signal }: Absorbing,
): Promise<ImportReport> {
  const db = await store();
  const own = new Set(withAvatars([...me, ...((await settings()).ownIdentities as Identity[])]));
  const importing = await begin(importId, exports);
  const within = {
    importing,
    own,
    trashed: await identitiesInTrash(),
    told: new ToldBefore(importing.nextNumber === 0),
    byFile: new ToldByFile(importing),
    known: knowNobody(),
  };
  try {
    for (const [exportIndex, { findings, notes }] of exports.entries()) {
      const batches = batchesOf(untilTheyFail(findings, exports[exportIndex], signal), importing.absorbed[exportIndex]);
      for await (const { findings: some, isAbsorbed } of readAhead(batches)) {
        signal.throwIfAborted();
        note(importing, exportIndex, notes);
        await oneAtATime(() => (isAbsorbed ? tellAgain : absorbBatch)(some, { ...within, exportIndex }));
        progress(reportOf(importing));
      }
      note(importing, exportIndex, notes);
    }
    await finish(
      importing,
      exports.flatMap(({ notes }) => notes.takenTimes),
    );
    await claimSeen();
  } finally {
    await announceChange({ personIds: null });
  }
  return reportOf((await db.imports.get(importId)) ?? importing);
}

/** The import as it begins, or as far as it came before. */
async function begin(importId: string, exports: readonly ExportToAbsorb[]): Promise<Import> {
  const stopped = await database.imports.get(importId);
  // Before it was kept, people were numbered as everything else.
  const nextPerson = stopped?.nextPerson || (stopped?.nextNumber ?? 0);
  if (stopped && isSame(stopped, exports)) return { ...stopped, nextPerson };
  return {
    id: importId,
    at: Date.now(),
    finishedAt: null,
    undoneAt: null,
    exports: exports.map(({ importer, files, leftOut = [] }) => ({
      importer,
      files: [...files],
      leftOut: leftOut.slice(0, filesKept),
      people: { added: 0, joined: 0 },
      interactions: { added: 0, known: 0 },
      ...{ skipped: [], skippedCount: 0, unknownFields: [] },
    })),
    absorbed: exports.map(() => 0),
    nextNumber: stopped?.nextNumber ?? 0,
    nextPerson,
  };
}

function isSame({ exports }: Import, given: readonly ExportToAbsorb[]): boolean {
  const told = (one: { importer: string; files: readonly { name: string; size: number }[] }) =>
    [one.importer, ...one.files.map(({ name, size }) => `${name} ${size}`)].join('\n');
  return exports.map(told).join('\n\n') === given.map(told).join('\n\n');
}

/** Findings and what they hold, until so many make a batch. What happened is most to hold in memory: its words, its address and its keys. */
const weightOfBatch = 20_000;
const weightOfInteraction = 3;

/** `isAbsorbed`: they are in the store already. */
type Findings = { findings: FindingOfFile[]; isAbsorbed: boolean };

/** The first `absorbed` are in the store already. */
async function* batchesOf(findings: AsyncIterable<FindingOfFile>, absorbed = 0): AsyncGenerator<Findings> {
  let seen = 0;
  let weight = 0;
  let batch: FindingOfFile[] = [];
  for await (const found of findings) {
    batch.push(found);
    seen++;
    weight += 1 + weightOfInteraction * found.interactions.length + found.facts.length;
    if (weight < weightOfBatch && seen !== absorbed) continue;
    yield { findings: batch, isAbsorbed: seen <= absorbed };
    batch = [];
    weight = 0;
  }
  if (batch.length > 0) yield { findings: batch, isAbsorbed: seen <= absorbed };
}

/** The same, the next one read while one is written: the database works beside us. */
async function* readAhead<T>(all: AsyncGenerator<T, void>): AsyncGenerator<T> {
  const asked = () => {
    const next = all.next();
    next.catch(() => {}); // heard once it is waited for
    return next;
  };
  for (let next = asked(); ; ) {
    const one = await next;
    if (one.done) return;
    next = asked();
    yield one.value;
  }
}

/** An export's findings; where reading fails, those before it count, and the failure is noted. */
async function* untilTheyFail(
  findings: AsyncIterable<FindingOfFile>,
  exported: ExportToAbsorb | undefined,
  signal: AbortSignal,
): AsyncGenerator<FindingOfFile> {
  try {
    yield* findings;
  } catch (failure) {
    signal.throwIfAborted();
    exported?.notes.damaged(skippedFor(failure, exported.files[0]?.name ?? exported.importer));
  }
}

function note({ exports }: Import, exportIndex: number, notes: ReadingNotes): void {
  const report = exports[exportIndex];
  if (!report) return;
  const { skipped, skippedCount, damagedFiles, unknownFields } = notes;
  const files = report.files.map((file) => ({ ...file, ...countsIn(notes, file.name) }));
  exports[exportIndex] = { ...report, files, skipped: [...skipped], skippedCount, damaged: [...damagedFiles], unknownFields };
}

function countsIn(notes: ReadingNotes, name: string): Pick<FileReport, 'entries' | 'skipped'> {
  const entries = notes.entries.get(name);
  const skipped = notes.skippedIn.get(name);
  return { ...(entries !== undefined && { entries }), ...(skipped !== undefined && { skipped }) };
}

/** What the import said of these before it was stopped stays said; whom they are of is needed for what comes. */
async function tellAgain(findings: readonly FindingOfFile[], within: Within): Promise<void> {
  const batch = await readBatch(findings, within);
  for (const found of findings) absorbedBefore(batch, found);
}

async function absorbBatch(findings: readonly FindingOfFile[], within: Within): Promise<void> {
  const stored = await database.imports.get(within.importing.id);
  if (stored && stored.undoneAt !== null) throw new Problem('gone', 'This import was taken back while it ran.');
  const batch = await readBatch(findings, within);
  for (const found of findings) absorbFinding(batch, found);
  await writeBatch(batch);
}

/** Whose each identity was who is in the trash now: a new import must not bring them back. */
async function identitiesInTrash(): Promise<Trashed> {
  const people = await database.people.where('deletedAt').above(0).toArray();
  const deleted = people.filter(({ mergedInto }) => mergedInto === null);
  return new Map(deleted.flatMap(({ id, identities }) => identities.map((identity) => [identity, id])));
}

/**
 * Marks the import as done, and asks about people it told of who may be one. One that told of nobody leaves a row all the same: its report is
 * worth reading.
 */
async function finish(importing: Import, taken: readonly FoundMeeting[]): Promise<void> {
  await oneAtATime(async () => {
    const draft = new Draft();
    for (const meeting of await newlyTaken(importing, taken)) draft.put('meetings', meeting);
    draft.put('imports', { ...importing, finishedAt: Date.now() });
    const questions = await candidatesAmong(await isToldOfBy(importing.id), importing.at);
    for (const question of questions) draft.put('questions', question);
    const isFirst = importing.absorbed.every((count) => count === 0);
    const kind = isFirst ? 'imported' : 'imported part';
    const result = { importId: importing.id };
    await writeBulk({ kind, result, draft, summaries: [], standings: [], withoutSummary: [], morePeople: 0, lessRows: 0 });
  });
}

/** Times that are not in the calendar yet, each with nobody in it. A newer export may have moved one. */
async function newlyTaken({ id }: Import, taken: readonly FoundMeeting[]): Promise<Meeting[]> {
  const stored = await database.meetings
    .where('sourceKey')
    .anyOf(taken.map(({ sourceKey }) => sourceKey))
    .toArray();
  const known = new Map(stored.map((meeting) => [meeting.sourceKey, meeting]));
  return taken.map((time, i) => {
    const fresh = { id: `${prefixOf(id)}taken${i}`, personIds: [], happened: null, source: 'import:ics' as const };
    return { ...fresh, ...untold(known.get(time.sourceKey)), ...time };
  });
}

/** Gives people what the user's own pages showed of them while they were strangers. */
async function claimSeen(): Promise<void> {
  const seen = await database.sightings.filter(({ personId }) => personId === null).toArray();
  const owners = await database.identities.bulkGet([...new Set(seen.map(({ identity }) => identity))]);
  const personIds = [...new Set(owners.flatMap((row) => (row ? [row.personId] : [])))];
  if (personIds.length === 0) return;
  await act('seen', async (write) => {
    for (const personId of personIds) await claimTraces(write, await existing(personId));
  });
}
