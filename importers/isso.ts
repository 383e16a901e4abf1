import { z } from 'zod';
import type { Finding } from '../relationship/finding.ts';
import { because } from '../relationship/skipReason.ts';
import { peopleInComments } from './comments.ts';
import { readDate } from './dates.ts';
import type { ExportFile, Importer, Reading } from './importer.ts';
import { readJson } from './json.ts';
import { LeftOut } from './leftOut.ts';
import { partByPart } from './reading.ts';

/** A number, or one written as text, as in Isso's own example. */
const number = z.union([z.number(), z.string().regex(/^\d+$/)]).transform(String);

/** Isso's generic JSON: threads with their comments. */
const threads = z.array(
  z.object({
    id: z.string(),
    comments: z.array(
      z.object({
        id: number,
        author: z.string().nullish(),
        email: z.string().nullish(),
        website: z.string().nullish(),
        created: z.string(),
        text: z.string().nullish(),
        parent: number.nullish(),
      }),
    ),
  }),
);
type Comment = z.infer<typeof threads>[number]['comments'][number];

/** The generic JSON that Isso reads and writes. It knows pages by path only: the host of the blog is not in it. */
export const isso: Importer = {
  name: 'isso',

  recognises({ text }) {
    return /^\s*\[\s*\{/.test(text) && /"comments"\s*:\s*\[/.test(text) && /"remote_addr"\s*:/.test(text);
  },

  async owner() {
    return [];
  },

  async *read(files, reading) {
    yield* partByPart(files, reading, (file) => peopleIn(file, reading));
  },
};

async function* peopleIn(file: ExportFile, reading: Reading): AsyncGenerator<Finding> {
  const leftOut = new LeftOut();
  for (const { id, comments: all } of await readJson(file, threads, reading)) {
    const comments = all.flatMap((comment) => commentIn(file, comment, reading));
    yield* peopleInComments('isso', { url: id, comments }, leftOut);
  }
  leftOut.tell(file, reading);
}

function commentIn(file: ExportFile, { id, author, email, website, created, text, parent }: Comment, reading: Reading) {
  const at = readDate(created, 'UTC');
  if (at === null) {
    const reason = because('skip_commentDate', id, 'created', created, '2005-02-24 04:03:37');
    reading.skip({ file: file.name, line: null, reason });
    return [];
  }
  const address = (email ?? '').toLowerCase();
  return [
    {
      id,
      parent: parent ?? null,
      name: author ?? '',
      email: address,
      website: website ?? '',
      accounts: [],
      at,
      text: text ?? '',
      permalink: null,
      mine: reading.me.has(`email:${address}`),
    },
  ];
}
