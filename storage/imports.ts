import type { ImportReport } from '../relationship/importReport.ts';
import { type Import, rowsBelow } from './database.ts';
import { store } from './open.ts';

/** Every import, newest first; stopped and undone ones too. */
export async function imports(): Promise<ImportReport[]> {
  const rows = await (await store()).imports.orderBy('at').reverse().toArray();
  return rows.map(reportOf);
}

/** More than this is not taken back in a moment. */
const muchOfAnImport = 1_000;

/** Whether an import brought so much that taking it back takes its time. */
export async function hasBroughtMuch(importId: string): Promise<boolean> {
  const row = await (await store()).imports.get(importId);
  const brought = row?.exports.reduce(
    (sum, { people, interactions }) => sum + people.added + people.joined + interactions.added,
    0,
  );
  return (brought ?? 0) > muchOfAnImport;
}

/** What is told of an import, without how far it has come. */
export function reportOf({ absorbed: _, nextNumber: __, nextPerson: ___, ...report }: Import): ImportReport {
  return report;
}

/** The people an import told of, for a list of them. */
export async function peopleOfImport(importId: string): Promise<string[]> {
  const became = await whoBecame();
  const added = await rowsBelow('people', prefixOf(importId)).primaryKeys();
  return [...new Set([...added.map((id) => nowIs(became, id)), ...(await joinedBy(importId, became))])];
}

/** Tells of anybody whether an import told of them. */
export async function isToldOfBy(importId: string): Promise<(personId: string) => boolean> {
  const joined = new Set(await joinedBy(importId, await whoBecame()));
  return (personId) => personId.startsWith(prefixOf(importId)) || joined.has(personId);
}

/** Who was known before, or is by now somebody who was. */
async function joinedBy(importId: string, became: Became): Promise<string[]> {
  const rows = await (await store()).brought.where('importId').equals(importId).toArray();
  const merged = [...became.keys()].filter((otherId) => otherId.startsWith(prefixOf(importId)));
  return [...rows.map(({ personId }) => personId), ...merged].map((id) => nowIs(became, id));
}

/** Who was made one with somebody else, with whom. */
type Became = ReadonlyMap<string, string>;

async function whoBecame(): Promise<Became> {
  return new Map((await (await store()).merges.toArray()).map(({ otherId, personId }) => [otherId, personId]));
}

function nowIs(became: Became, id: string): string {
  const other = became.get(id);
  return other === undefined ? id : nowIs(became, other);
}

/** The imports that told of a person, by id. */
export async function importsOf(personId: string): Promise<string[]> {
  const db = await store();
  const rows = await db.brought.where('personId').equals(personId).toArray();
  const added = (await db.imports.toCollection().primaryKeys()).filter((id) => personId.startsWith(prefixOf(id)));
  return [...new Set([...added, ...rows.map(({ importId }) => importId)])];
}

/** What the ids of all that an import brought begin with: short, because they stand in every row of it. */
export function prefixOf(importId: string): string {
  return `${importId.slice(0, 8)}/`;
}
