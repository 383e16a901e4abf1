import type { ImportReport } from '../relationship/importReport.ts';
import { store } from './open.ts';

/** Every import, newest first; stopped and undone ones too. */
export async function imports(): Promise<ImportReport[]> {
  const rows = await (await store()).imports.orderBy('at').reverse().toArray();
  return rows.map(({ absorbed: _, nextNumber: __, ...report }) => report);
}

/** The people an import told of, for a list of them. */
export async function peopleOfImport(importId: string): Promise<string[]> {
  const rows = await (await store()).brought.where('importId').equals(importId).toArray();
  return rows.map(({ personId }) => personId);
}

/** The imports that told of a person, by id. */
export async function importsOf(personId: string): Promise<string[]> {
  const rows = await (await store()).brought.where('personId').equals(personId).toArray();
  return rows.map(({ importId }) => importId);
}
