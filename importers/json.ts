import type { z } from 'zod';
import { shortened } from '../relationship/shortened.ts';
import { because, type SkipReason } from '../relationship/skipReason.ts';
import type { ExportFile, Reading } from './importer.ts';
import { textOf } from './text.ts';
import { unreadable } from './unreadable.ts';

/** Exports read in one piece are never larger; what may be is read item by item (`jsonItems.ts`). */
const largestJson = 256 * 1024 * 1024;

/**
 * A whole JSON file of the shape of `schema`.
 * @throws {Error} naming the file and the place in it, if it is no JSON, too large, or of another shape.
 */
export async function readJson<T>(
  file: ExportFile,
  schema: z.ZodType<T>,
  reading: Pick<Reading, 'progress' | 'signal'>,
): Promise<T> {
  if (file.size > largestJson) throw unreadable(file.name, because('skip_tooLarge', String(largestJson)));
  let text = '';
  for await (const piece of textOf(file, reading)) text += piece;
  const json = parsed(file.name, text);
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  throw unreadable(file.name, otherShape(json, read.error));
}

/** Where JSON is not as a schema has it: the place (`{}` for all of it), what stands there, and what should. */
export function otherShape(json: unknown, { issues: [issue] }: z.ZodError): SkipReason {
  const path = issue?.path ?? [];
  const there = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], json);
  const expected = issue && 'expected' in issue ? String(issue.expected) : (valuesOf(issue) ?? issue?.code ?? '');
  return because('skip_otherShape', path.join('.') || '{}', shortened(JSON.stringify(there) ?? '…', longestShown), expected);
}

/** What could stand there, where it is one of a few. */
function valuesOf(issue: z.core.$ZodIssue | undefined): string | undefined {
  return issue && 'values' in issue ? issue.values.join(', ') : undefined;
}

const longestShown = 61;

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable(name, because('skip_notJson'), cause);
  }
}
