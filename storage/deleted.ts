import type { Writing } from './act.ts';
import { type Deleted, database, rowsAbout } from './database.ts';

/** What stands for something the user deleted of a person: the key of its row until the person is merged into another. */
export function deletedKey({ kind, personId, what }: Pick<Deleted, 'kind' | 'personId' | 'what'>): string {
  return `${kind} ${personId} ${what}`;
}

/** Remembers within an act what the user deleted of what is told of a person, so that no export brings it back. */
export async function rememberDeleted(
  write: Writing,
  personId: string,
  kind: Deleted['kind'],
  whats: readonly string[],
): Promise<void> {
  const at = Date.now();
  await write.putAll(
    'deleted',
    whats.map((what) => ({ key: deletedKey({ kind, personId, what }), personId, kind, what, at })),
  );
}

/** Forgets that within an act: the user wants it there after all. */
export async function forgetDeleted(
  write: Writing,
  personId: string,
  kind: Deleted['kind'],
  whats: readonly string[],
): Promise<void> {
  const rows = await rowsAbout('deleted', personId).toArray();
  await write.removeAll(
    'deleted',
    rows.filter((row) => row.kind === kind && whats.includes(row.what)).map(({ key }) => key),
  );
}

/** All that the user deleted of one kind. */
export async function deletedOf(kind: Deleted['kind']): Promise<Deleted[]> {
  return database.deleted.filter((row) => row.kind === kind).toArray();
}
