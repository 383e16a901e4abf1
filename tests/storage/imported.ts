import { type Finding, type FoundInteraction, finding } from '../../relationship/finding.ts';
import type { Identity } from '../../relationship/identity.ts';
import type { ImportReport } from '../../relationship/importReport.ts';
import { absorb, ReadingNotes } from '../../storage/absorb.ts';

/** A comment of 14 March 2020 on one post, with what the test cares about changed. */
export function comment(number: string, changed: Partial<FoundInteraction> = {}): FoundInteraction {
  return {
    ...{
      rung: 'reply',
      direction: 'in',
      at: Date.UTC(2020, 2, 14, 12),
      channel: 'web',
      minutes: null,
      note: '',
      permalink: null,
    },
    thread: `https://blog.example/${number}`,
    sourceKey: `wordpress comment ${number}`,
    ...changed,
  };
}

/** Somebody a file tells of. */
export function found(name: string, identities: Identity[], told: Partial<Finding> = {}): Finding {
  return finding({ name, identities, ...told });
}

/** How an import in a test differs from one undisturbed import of one file. */
export type Given = { importId?: string; importer?: string; me?: Identity[]; signal?: AbortSignal };

/** Takes these findings in as one file of one export. */
export function importAll(
  findings: Iterable<Finding> | AsyncIterable<Finding>,
  { importId = crypto.randomUUID(), importer = 'wordpress', me = [], signal = new AbortController().signal }: Given = {},
): Promise<ImportReport> {
  const exported = {
    importer,
    files: [{ name: 'export.xml', size: 1 }],
    findings: oneByOne(findings),
    notes: new ReadingNotes(),
  };
  return absorb(importId, [exported], { me: new Set(me), progress: () => {}, signal });
}

async function* oneByOne(findings: Iterable<Finding> | AsyncIterable<Finding>): AsyncGenerator<Finding> {
  yield* findings;
}
