import { z } from 'zod';
import { listedEmailOf } from '../../importers/email.ts';
import type { ExportFile } from '../../importers/importer.ts';
import { findingsIn, ownerOf } from '../../importers/reading.ts';
import { recognised } from '../../importers/recognised.ts';
import { unpack } from '../../importers/unpack.ts';
import { Unreadable } from '../../importers/unreadable.ts';
import { foldName, type Identity, identityKind, identityValue, phoneIdentity } from '../../relationship/identity.ts';
import type { Skipped } from '../../relationship/importReport.ts';
import { ladder } from '../../relationship/ladder.ts';
import { silentReading } from './case.ts';
import { inEnglish } from './inEnglish.ts';
import type { Mutant } from './mutation.ts';

/** What became of a spoilt drop: who read it, how many findings and skips, what was refused, and what should not have happened. */
export type Verdict = { importers: string[]; findings: number; skips: number; refused: string[]; complaints: string[] };

const earliest = Date.UTC(1800, 0, 1);
const now = Date.UTC(2026, 10, 25);

/** How an account of each kind is spelled; the others are lower case without spaces. */
const spelling: Record<string, (value: string, identity: Identity) => boolean> = {
  email: (value, identity) => listedEmailOf(value) === identity,
  phone: (value, identity) => phoneIdentity(value) === identity,
  x: (value) => /^[a-z0-9_]{1,20}$/.test(value),
  'x-id': (value) => /^\d{1,20}$/.test(value),
  'telegram-id': (value) => /^\d{1,20}$/.test(value),
  linkedin: (value) => value === value.toLowerCase().normalize('NFC') && value !== '',
  'linkedin-id': (value) => /^[\w-]+$/.test(value),
  name: (value) =>
    /^[^/]+\/./.test(value) && value.slice(value.indexOf('/') + 1) === foldName(value.slice(value.indexOf('/') + 1)),
};

const identity = z.custom<Identity>((value) => {
  if (typeof value !== 'string' || !/^[a-z-]+:./.test(value) || value.length > 2000) return false;
  const spelled =
    spelling[identityKind(value as Identity)] ?? ((told: string) => told === told.toLowerCase() && !/\s/.test(told));
  return spelled(identityValue(value as Identity), value as Identity);
}, 'an identity in its canonical spelling');

const line = z
  .string()
  .max(2000)
  .regex(/^[^\0]*$/, 'without zeros');
const past = z.number().min(earliest).max(now);
const shape = z.strictObject({
  file: z.string().min(1),
  name: line,
  identities: z.array(identity).min(1),
  claims: z.array(identity),
  interactions: z.array(
    z.strictObject({
      rung: z.enum(ladder),
      direction: z.enum(['in', 'out', 'both']),
      at: past,
      asOf: z.literal(true).optional(),
      kindWords: z.literal(true).optional(),
      channel: line.min(1),
      minutes: z.number().positive().nullable(),
      note: line.refine((note) => [...new Intl.Segmenter().segment(note)].length <= 280),
      permalink: line.nullable(),
      thread: line.nullable(),
      sourceKey: z.string().min(1).max(5000),
    }),
  ),
  facts: z.array(
    z.strictObject({
      text: z.string().min(1),
      facet: z.string(),
      private: z.literal(true).optional(),
      sourceKey: line.min(1).optional(),
    }),
  ),
  communities: z.array(line.min(1)),
  meetings: z.array(
    z.strictObject({
      at: z.number(),
      endAt: z.number().nullable(),
      title: z.string(),
      wholeDay: z.boolean(),
      free: z.literal(true).optional(),
      sourceKey: z.string().min(1),
    }),
  ),
  introducedBy: z.strictObject({ name: line, identities: z.array(identity) }).nullable(),
});

/** Reads a drop as an import does, and says what a user should never see. `alive` hears of every bit of progress. */
export async function judge({ dropped }: Mutant, signal: AbortSignal, alive: () => void): Promise<Verdict> {
  const verdict: Verdict = { importers: [], findings: 0, skips: 0, refused: [], complaints: [] };
  const names = dropped.map(({ name }) => name.split('/').at(-1) ?? name);
  const heardSkip = ({ file, line: at, reason }: Skipped) => {
    verdict.skips++;
    const words = inEnglish(reason);
    if (
      file === '' ||
      words.length < 10 ||
      reason.key === 'skip_unexpected' ||
      (at !== null && !(Number.isInteger(at) && at > 0))
    )
      verdict.complaints.push(`skips ${file} at ${at} because "${words}"`);
  };
  const { files } = await unpack(dropped, { progress: alive, signal, opened: alive, problem: heardSkip });
  const { exports, unreadable } = await recognised(
    files.map((one) => watched(one, alive)),
    signal,
  );
  for (const one of unreadable) heardSkip(one);
  verdict.importers = exports.map(({ importer }) => importer.name);
  for (const { importer, files: its } of exports) {
    await orRefusal(verdict, names, async () => {
      const me = await ownerOf(importer, its, signal);
      for await (const found of findingsIn(importer, its, silentReading({ me, skip: heardSkip, now, signal }))) {
        verdict.findings++;
        if (!its.some(({ name }) => name === found.file)) verdict.complaints.push(`finds somebody in "${found.file}"`);
        const read = shape.safeParse(found);
        if (!read.success && verdict.complaints.length < 5) {
          const [issue] = read.error.issues;
          const at = issue?.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)?.[key], found);
          verdict.complaints.push(
            `${importer.name} finds ${issue?.path.join('.')} ${JSON.stringify(at)?.slice(0, 200)}: ${issue?.message}`,
          );
        }
      }
    });
  }
  return verdict;
}

/** The same file; each of its pieces that is read is progress. */
function watched(file: ExportFile, alive: () => void): ExportFile {
  const heard = () =>
    new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        alive();
        controller.enqueue(piece);
      },
    });
  return { ...file, stream: () => file.stream().pipeThrough(heard()) };
}

/** A refusal names a file and says why; anything else thrown is our own mistake. */
async function orRefusal<T>(verdict: Verdict, names: readonly string[], act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    const file = error instanceof Unreadable ? error.skipped.file : '';
    const namesFile = names.some((name) => file.includes(name) || file.includes(name.replace(/\.\w+$/, '')));
    if (error instanceof Unreadable && namesFile && inEnglish(error.skipped.reason).length > 10) verdict.refused.push(told);
    else verdict.complaints.push(`throws ${error instanceof Error ? (error.stack ?? told).slice(0, 600) : told}`);
    return null;
  }
}
