import { z } from 'zod';
import type { Interaction } from '../relationship/interaction.ts';
import { keyIn, type Rows, type TableName, tableNames } from './database.ts';
import { completed } from './handWritten.ts';
import { interaction, rowOf } from './rows.ts';

/** The rows of a backup are those of the store; which talk an interaction belongs to is worked out again on restoring. */
type BackupRows = Omit<Rows, 'interactions'> & { interactions: Interaction };

/** Everything the user would miss, table by table. What was done and can be undone is not part of it. */
export type Backup = { format: typeof format; version: typeof version } & { [T in TableName]: BackupRows[T][] };

/** How every backup begins. */
export const format = 'Familiar backup';
/** The version of the format that is written today; older ones are read, too. */
export const version = 2;

const backup = z.strictObject({
  format: z.literal(format),
  version: z
    .number()
    .int()
    .min(1)
    .max(version)
    .transform(() => version as typeof version),
  people: z.array(rowOf.people),
  identities: z.array(rowOf.identities),
  interactions: z.array(interaction),
  facts: z.array(rowOf.facts),
  pledges: z.array(rowOf.pledges),
  owed: z.array(rowOf.owed).default([]),
  hellos: z.array(rowOf.hellos).default([]),
  invitations: z.array(rowOf.invitations).default([]),
  meetings: z.array(rowOf.meetings).default([]),
  aliases: z.array(rowOf.aliases),
  questions: z.array(rowOf.questions),
  notSame: z.array(rowOf.notSame),
  deleted: z.array(rowOf.deleted).default([]),
  sightings: z.array(rowOf.sightings),
  imports: z.array(rowOf.imports).default([]),
  brought: z.array(rowOf.brought).default([]),
  merges: z.array(rowOf.merges).default([]),
  settings: z.array(rowOf.settings).max(1),
}) satisfies z.ZodType<Backup>;

/**
 * The backup that a file's text holds. Nothing is written. A backup may be written by hand: see `completed`; a day without a zone is one in
 * `zone`, the machine's own when left out.
 * @throws {Error} saying where, what was there and what was expected.
 */
export function readBackup(text: string, zone?: string): Backup {
  const value = completed(parsed(text), zone);
  const read = z.object({ format: z.literal(format) }).safeParse(value);
  if (!read.success) throw new Error(`This is no backup of Familiar: it does not begin with "format": "${format}".`);
  const written = (value as { version?: unknown }).version;
  if (typeof written === 'number' && written > version)
    throw new Error(
      `A newer Familiar wrote this backup (version ${written}, expected up to ${version}). Update the extension first.`,
    );
  const checked = backup.safeParse(value);
  if (!checked.success) throw new Error(firstFault(checked.error, value));
  return inAgreement(checked.data);
}

function parsed(text: string): unknown {
  if (text.trim() === '') throw new Error('The file is empty; expected a backup of Familiar.');
  try {
    return JSON.parse(text);
  } catch (cause) {
    const told = cause instanceof Error ? cause.message : '';
    throw new Error(`The file is no whole JSON; it may have been cut off or changed. The reader says: ${told}`, { cause });
  }
}

/** The first thing that is not as it should be, as a sentence with its place. */
function firstFault(error: z.ZodError, value: unknown): string {
  const [issue] = error.issues;
  const path = issue?.path ?? [];
  const found = path.reduce<unknown>((at, step) => (Object(at) as Record<PropertyKey, unknown>)[step], value);
  return `${placeOf(path)}: found ${shown(found)}. ${issue?.message ?? ''}.`;
}

/** 'people, entry 3, "name"': entries are counted from one. */
function placeOf(path: readonly PropertyKey[]): string {
  const words = path.map((step, depth) =>
    typeof step === 'number' ? `entry ${step + 1}` : depth === 0 ? String(step) : `"${String(step)}"`,
  );
  return words.length === 0 ? 'The backup' : words.join(', ');
}

/** A short look at any value; a deep one is never walked. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'object') return value === null ? 'null' : Array.isArray(value) ? 'a list' : 'an object';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The backup, if what its tables say of each other fits. @throws {Error} naming the first row that does not. */
function inAgreement(backup: Backup): Backup {
  const people = new Set(backup.people.map((person) => person.id));
  for (const table of tableNames) {
    const keys = new Set<string>();
    for (const [i, row] of backup[table].entries()) {
      const key = keyIn(table, row);
      if (keys.has(key)) throw new Error(`${table}, entry ${i + 1}: "${shown(key)}" is there twice, expected once.`);
      keys.add(key);
      const personId = 'personId' in row ? row.personId : null;
      if (personId !== null && !people.has(personId))
        throw new Error(
          `${table}, entry ${i + 1}, "personId": found ${shown(personId)}, expected the id of somebody in "people".`,
        );
    }
  }
  return backup;
}
