import { Problem } from './problem.ts';

/*
 * Which imports some page of ours brings in now. A lock tells it, for the browser gives that back however a page ends: an import that is
 * neither finished nor locked was stopped in the middle.
 */

const lockPrefix = 'familiar import ';

/** Brings an import in. @throws {Problem} `under way` where another page does: the two would give the same ids to different people. */
export async function asTheOnlyOne<T>(importId: string, work: () => Promise<T>): Promise<T> {
  return await navigator.locks.request(`${lockPrefix}${importId}`, { ifAvailable: true }, async (lock) => {
    if (lock === null) throw new Problem('under way', 'Another page brings in this very import.');
    return await work();
  });
}

/** The ids of the imports that any page, this one too, brings in now. */
export async function importsUnderWay(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  const names = held.map(({ name }) => name ?? '');
  return new Set(names.filter((name) => name.startsWith(lockPrefix)).map((name) => name.slice(lockPrefix.length)));
}
