import { z } from 'zod';
import {
  type Act,
  byItself,
  type Change,
  type Copied,
  database,
  keyIn,
  type Rows,
  type TableName,
  tableNames,
} from './database.ts';
import { packed, unpacked } from './gzip.ts';
import { inParts } from './inParts.ts';
import { slicesOf } from './pack.ts';
import type { NewPack } from './plannedWrite.ts';
import { type RowColumns, rowsOf } from './rowColumns.ts';
import { rowOf as schemaOf } from './rows.ts';

/*
 * The second copy, in `storage.local`: Chromium was seen to come back from a crash with an emptied database, silently, three times
 * in 160 kills, while `storage.local` survived every time. Each act is one entry, written after its transaction has committed; old
 * entries are folded into segments, and segments that have gone stale are replaced by a whole copy. All of it runs while
 * `oneAtATime` holds the lock, so no two contexts write here at once.
 */

/** What the second copy holds, and in which order: segments first, then entries from `entriesFrom` to `seq`. */
export type Mark = {
  /** How many people there were, in the trash or not, and the last act. A database with less has lost something. */
  people: number;
  seq: number;
  entriesFrom: number;
  /** Keys of the segments, oldest first; the number in the next one's key. */
  segments: string[];
  nextSegment: number;
  /** How many rows the segments hold, and how many they held when the whole was last copied. */
  rows: number;
  wholeRows: number;
};

/** One act as the second copy holds it. */
export type Entry = { act: Act; changes: Change[] };

/** A row as it was left, null for removed; or 'all' for: every row of the table whose key begins so is removed. */
export type Row =
  | { [T in TableName]: [table: T, key: string, row: Rows[T] | null] }[TableName]
  | readonly [table: TableName, prefix: string, removed: 'all'];

/**
 * Rows, and those that an import put into packs of a table, by their columns; with the version of the schema they were written in. Zipped,
 * because an import writes millions.
 */
type Segment = { version: number; rows: Row[]; packs?: [table: TableName, RowColumns][] };

type Area = {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
};
declare const chrome: { storage: { local: Area } };

export const markKey = 'journal';
const entryKey = (seq: number) => `journal/act/${String(seq).padStart(12, '0')}`;
const segmentKey = (number: number) => `journal/rows/${String(number).padStart(12, '0')}`;

/** An act with more changes goes straight into segments. */
const changesPerEntry = 500;
const rowsPerSegment = 5_000;
/** So many entries are folded into a segment, but for the latest: with those, undo works after healing too. */
const entriesBeforeFolding = 150;
const entriesLeftUnfolded = 50;
const actsKept = 100;
/** Below so many rows a stale segment does not matter. */
const rowsWorthRewriting = 5_000;

/** Runs alone among all pages and the background. */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  // Firefox keeps whatever it called for as long as the page is there: so it is given something that lets go of the work.
  const asked = [work];
  return navigator.locks.request('familiar store', () => asked.pop()?.()) as Promise<T>;
}

/** The mark; null when there is no second copy yet or it cannot be read. */
export async function readMark(): Promise<Mark | null> {
  const { [markKey]: mark } = await chrome.storage.local.get([markKey]);
  return isMark(mark) ? mark : null;
}

/** Brings the second copy up to date; what is saved stays saved when that cannot be: the next act or start does it. */
export async function journalIfPossible(): Promise<void> {
  try {
    await journalActs();
  } catch (failure) {
    console.warn('The second copy is behind', failure);
  }
}

/** Each act that the second copy lacks becomes an entry. */
async function journalActs(): Promise<void> {
  const mark = await readMark();
  if (mark === null) return copyWhole();
  const acts = await database.acts.where('seq').above(mark.seq).sortBy('seq');
  if (acts.length === 0) return;
  if (acts[0]?.seq !== mark.seq + 1) return copyWhole();
  let next = mark;
  for (const act of acts) next = await append(next, { act, changes: await changesOf(act) });
  if (next.seq - next.entriesFrom < entriesBeforeFolding) return;
  await fold(next, next.seq - entriesLeftUnfolded);
  await forgetOldActs(next.seq - entriesLeftUnfolded);
}

/** Of older acts only what they left behind matters; so many of the user's own can still be undone. */
async function forgetOldActs(seq: number): Promise<void> {
  const own = await database.acts
    .where('seq')
    .belowOrEqual(seq)
    .reverse()
    .filter(({ kind }) => !byItself.has(kind))
    .toArray();
  const wholes = new Set([...new Set(own.map(wholeOf))].slice(0, actsKept));
  const kept = new Set(own.filter((act) => wholes.has(wholeOf(act))).map(({ seq: of }) => of));
  const all = await database.acts.where('seq').belowOrEqual(seq).primaryKeys();
  const gone = new Set(all.filter((old) => !kept.has(old)));
  await database.transaction('rw', database.acts, database.changes, async () => {
    await database.acts.bulkDelete([...gone]);
    const parts = await database.changes.where('[seq+part]').belowOrEqual([seq, Infinity]).primaryKeys();
    await database.changes.bulkDelete(parts.filter(([of]) => gone.has(of)));
  });
}

/** What an act is to the user who undoes it: of one in parts, the whole. */
function wholeOf({ id, partOf }: Act): string {
  return partOf ?? id;
}

/** The changes of an act, in order. */
export async function changesOf({ seq }: Act): Promise<Change[]> {
  const parts = await database.changes.where('[seq+part]').between([seq, 0], [seq, Infinity]).toArray();
  return parts.flatMap((part) => part.changes);
}

/** Writes the second copy's part of a bulk act before the act itself. Null when it cannot be; then the whole is copied afterwards. */
export async function copyAhead(
  { packs, rows }: { packs: readonly NewPack[]; rows: readonly Row[] },
  morePeople: number,
  lessRows: number,
): Promise<Copied | null> {
  try {
    await journalActs();
    const mark = await readMark();
    if (mark === null) return null;
    const folded = await fold(mark, mark.seq);
    const written = await writeSegments(await writeSegments(folded, segmentsOf(rows)), segmentsOfPacks(packs));
    const segments = written.segments.slice(folded.segments.length);
    return { segments, from: folded.nextSegment, rows: written.rows - folded.rows - lessRows, people: morePeople };
  } catch (failure) {
    console.warn('The second copy is behind', failure);
    return null;
  }
}

/** Counts in what `copyAhead` wrote. */
async function appendCopied(mark: Mark, { seq }: Act, copied: Copied | null): Promise<Mark> {
  if (copied === null || mark.entriesFrom !== seq || mark.nextSegment !== copied.from) {
    await copyWhole();
    return (await readMark()) ?? mark;
  }
  const next: Mark = {
    seq,
    entriesFrom: seq + 1,
    people: mark.people + copied.people,
    segments: [...mark.segments, ...copied.segments],
    nextSegment: mark.nextSegment + copied.segments.length,
    rows: mark.rows + Math.max(0, copied.rows),
    // What a bulk act brings is new, and what it takes makes the copy stale.
    wholeRows: Math.max(0, mark.wholeRows + copied.rows),
  };
  await chrome.storage.local.set({ [markKey]: next });
  return next;
}

async function append(mark: Mark, entry: Entry): Promise<Mark> {
  if (entry.act.copied !== undefined) return appendCopied(mark, entry.act, entry.act.copied);
  const { seq } = entry.act;
  const people = entry.changes.reduce((count, change) => count + moreOrFewerPeople(change), mark.people);
  if (entry.changes.length <= changesPerEntry) {
    // The mark goes along in the same call, so that there is never one without its entry.
    const next = { ...mark, seq, people };
    await chrome.storage.local.set({ [entryKey(seq)]: entry, [markKey]: next });
    return next;
  }
  const folded = await fold(mark, mark.seq);
  const next = { ...(await writeSegments(folded, segmentsOf(entry.changes.map(rowOf)))), seq, people, entriesFrom: seq + 1 };
  await chrome.storage.local.set({ [markKey]: next });
  return next;
}

function moreOrFewerPeople({ table, before, after }: Change): number {
  return table === 'people' ? Number(after !== null) - Number(before !== null) : 0;
}

/** Turns the entries up to `seq` into a segment; of each row only the last state counts. */
async function fold(mark: Mark, seq: number): Promise<Mark> {
  if (seq < mark.entriesFrom) return mark;
  const keys = entryKeys(mark.entriesFrom, seq);
  const entries = Object.values(await chrome.storage.local.get(keys)).filter(isEntry);
  const rows = entries.sort((a, b) => a.act.seq - b.act.seq).flatMap((entry) => entry.changes.map(rowOf));
  const last = new Map(rows.map((row) => [`${row[0]} ${row[1]}`, row]));
  const next = { ...(await writeSegments(mark, segmentsOf([...last.values()]))), entriesFrom: seq + 1 };
  await chrome.storage.local.set({ [markKey]: next });
  await chrome.storage.local.remove(keys);
  if (next.rows > 2 * next.wholeRows + rowsWorthRewriting) await copyWhole();
  return (await readMark()) ?? next;
}

/** A `Segment` as JSON in parts, and how many rows it holds. */
type Written = { json: readonly string[]; rows: number };

function* segmentsOf(rows: readonly Row[]): Generator<Written> {
  for (let from = 0; from < rows.length; from += rowsPerSegment) {
    const some = rows.slice(from, from + rowsPerSegment);
    yield { json: [JSON.stringify({ version: database.verno, rows: some } satisfies Segment)], rows: some.length };
  }
}

function* segmentsOfPacks(packs: readonly NewPack[]): Generator<Written> {
  for (let from = 0; from < packs.length; ) {
    const parts: string[] = [];
    let rows = 0;
    for (; from < packs.length && rows < rowsPerSegment; from++) {
      const { table, pack, count } = packs[from] as NewPack;
      for (const { text } of slicesOf(pack)) parts.push(parts.length === 0 ? '' : ',', `["${table}",`, text, ']');
      rows += count;
    }
    yield { json: [`{"version":${database.verno},"rows":[],"packs":[`, ...parts, ']}'], rows };
  }
}

/** Writes them one after the other, the next one packed while the browser writes one. */
async function writeSegments(mark: Mark, segments: Iterable<Written>): Promise<Mark> {
  let next = mark;
  let writing = Promise.resolve();
  for (const { json, rows } of segments) {
    const key = segmentKey(next.nextSegment);
    const value = await packed(json);
    await writing;
    writing = chrome.storage.local.set({ [key]: value });
    writing.catch(() => {}); // heard once it is waited for
    next = { ...next, segments: [...next.segments, key], nextSegment: next.nextSegment + 1, rows: next.rows + rows };
  }
  await writing;
  return next;
}

/** Writes the second copy anew, so that nothing forgotten for good stays in it. */
export function copyAfresh(): Promise<void> {
  return oneAtATime(copyWhole);
}

/** Writes every row afresh, then forgets what was there before. */
async function copyWhole(): Promise<void> {
  const before = await readMark();
  const stale = before ? [...before.segments, ...entryKeys(before.entriesFrom, before.seq)] : await strayKeys();
  const last = await database.acts.orderBy('seq').last();
  const seq = last?.seq ?? 0;
  const people = await database.people.count();
  const nextSegment = before?.nextSegment ?? Date.now();
  let next: Mark = { people, seq, entriesFrom: seq + 1, segments: [], nextSegment, rows: 0, wholeRows: 0 };
  for (const table of tableNames) {
    for await (const stored of inParts(table))
      next = await writeSegments(next, segmentsOf(stored.map((row) => [table, keyIn(table, row), row] as Row)));
  }
  await chrome.storage.local.set({ [markKey]: { ...next, wholeRows: next.rows } });
  await chrome.storage.local.remove(stale);
}

/** The latest acts with their changes, and how many parts could not be read. */
export type Told = { entries: Entry[]; lost: number };

/** Reads the second copy part by part, oldest first, and hands on its rows; what is damaged is passed over and counted. */
export async function readJournal(take: (rows: readonly Row[]) => Promise<void>): Promise<Told> {
  const told: Told = { entries: [], lost: 0 };
  for (const key of await partKeys()) {
    const rows = await readPart(key, told);
    if (rows.length > 0) await take(rows);
  }
  return told;
}

/** Whether a part of the second copy is missing or damaged. */
export async function isDamaged(): Promise<boolean> {
  return (await readJournal(async () => {})).lost > 0;
}

async function partKeys(): Promise<string[]> {
  const mark = await readMark();
  return mark ? [...mark.segments, ...entryKeys(mark.entriesFrom, mark.seq)] : (await strayKeys()).sort(segmentsFirst);
}

async function readPart(key: string, told: Told): Promise<Row[]> {
  const { [key]: value } = await chrome.storage.local.get([key]);
  if (isEntry(value)) {
    told.entries.push(value);
    return wholeRows(value.changes.map(rowOf), told);
  }
  // Segments were plain lists before they were packed.
  if (Array.isArray(value)) return wholeRows(value, told);
  if (typeof value === 'string' && key.startsWith('journal/rows/')) return rowsIn(value, told);
  told.lost++;
  return [];
}

async function rowsIn(packedSegment: string, told: Told): Promise<Row[]> {
  try {
    const { version, rows: loose, packs = [] } = (await unpacked(packedSegment)) as Segment;
    const rows = [...loose, ...packs.flatMap(([table, columns]) => rowsOfPack(table, columns))];
    // The checksum says that these are the rows we wrote; only those of another version lack something.
    return version === database.verno ? rows : wholeRows(rows, told);
  } catch {
    told.lost++;
    return [];
  }
}

function rowsOfPack(table: TableName, columns: RowColumns): Row[] {
  return rowsOf(columns).map((row) => [table, keyIn(table, row), row] as Row);
}

function wholeRows(written: readonly unknown[], told: Told): Row[] {
  const rows = written.map(asRow);
  const whole = rows.filter((row) => row !== null);
  told.lost += rows.length - whole.length;
  return whole;
}

/** Every key of ours, for when the mark that lists them is lost. */
async function strayKeys(): Promise<string[]> {
  return Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('journal/'));
}

/** Whether there is something to heal from though the mark is lost. */
export async function hasStrayParts(): Promise<boolean> {
  return (await strayKeys()).length > 0;
}

function segmentsFirst(a: string, b: string): number {
  return Number(b.startsWith('journal/rows/')) - Number(a.startsWith('journal/rows/')) || (a < b ? -1 : 1);
}

function entryKeys(from: number, to: number): string[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => entryKey(from + i));
}

function rowOf({ table, key, after }: Change): Row {
  return [table, key, after] as Row;
}

const mark = z.object({
  people: z.number(),
  seq: z.number(),
  entriesFrom: z.number(),
  segments: z.array(z.string()),
  nextSegment: z.number(),
  rows: z.number(),
  wholeRows: z.number(),
}) satisfies z.ZodType<Mark>;

function isMark(value: unknown): value is Mark {
  return mark.safeParse(value).success;
}

function isEntry(value: unknown): value is Entry {
  const { act, changes } = (value ?? {}) as Partial<Entry>;
  return typeof act?.seq === 'number' && Array.isArray(changes);
}

/** A row as the second copy holds it, with the fields that its table has got since it was written; null for a damaged one. */
function asRow(value: unknown): Row | null {
  if (!Array.isArray(value)) return null;
  const [table, key, row] = value;
  if (!Object.hasOwn(schemaOf, table) || typeof key !== 'string') return null;
  if (row === null || row === 'all') return [table as TableName, key, row];
  const whole = schemaOf[table as TableName].safeParse(row);
  return whole.success ? ([table, key, whole.data] as Row) : null;
}

/** What was healed at a start, for the notice the user reads once. */
export type Healing = {
  at: number;
  /** The database was empty, could not be read, or was older than the second copy. */
  found: 'empty' | 'unreadable' | 'older';
  /** How many people are here again. */
  people: number;
  /** Parts of the second copy that were damaged too and could not be brought back. */
  lost: number;
};

const healingKey = 'healing';

/** Leaves the notice. */
export async function noteHealing(healing: Healing): Promise<void> {
  await chrome.storage.local.set({ [healingKey]: healing });
}

/** The last healing the user has not been told of; null for none. */
export async function lastHealing(): Promise<Healing | null> {
  const { [healingKey]: healing } = await chrome.storage.local.get([healingKey]);
  return (healing as Healing | undefined) ?? null;
}

/** The user has read the notice. */
export async function forgetHealing(): Promise<void> {
  await chrome.storage.local.remove([healingKey]);
}
