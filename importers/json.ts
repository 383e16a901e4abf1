import type { z } from 'zod';
import type { ExportFile, Reading } from './importer.ts';
import { textOf } from './text.ts';

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
  if (file.size > largestJson) throw new Error(`${file.name} is larger than ${largestJson} bytes; expected a smaller export.`);
  let text = '';
  for await (const piece of textOf(file, reading)) text += piece;
  const read = schema.safeParse(parsed(file.name, text));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue?.path.join('.') || 'at the top';
  throw new Error(`${file.name}, ${place}: ${issue?.message ?? 'something else'}, not what is expected of this export.`);
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${name} is not whole JSON; it may not have been downloaded to the end.`, { cause });
  }
}
