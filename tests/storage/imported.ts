import { type Finding, type FindingOfFile, type FoundInteraction, finding } from '../../relationship/finding.ts';
import type { Identity } from '../../relationship/identity.ts';
import type { ImportReport } from '../../relationship/importReport.ts';
import { absorb, type ExportToAbsorb, ReadingNotes } from '../../storage/absorb.ts';

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

type Findings = Iterable<FindingOfFile> | AsyncIterable<FindingOfFile>;

/** How an import in a test differs from one undisturbed import of one file. */
export type Given = { importId?: string; importer?: string; files?: string[]; me?: Identity[]; signal?: AbortSignal };

/** Takes these findings in as one export. */
export function importAll(
  findings: Findings,
  { importId = crypto.randomUUID(), me = [], signal = new AbortController().signal, ...given }: Given = {},
): Promise<ImportReport> {
  return absorb(importId, [exported(findings, given)], { me: new Set(me), progress: () => {}, signal });
}

/** One export of a drop, of one file where it is not said which. */
export function exported(findings: Findings, { importer = 'wordpress', files = ['export.xml'] }: Given = {}): ExportToAbsorb {
  return {
    importer,
    files: files.map((name) => ({ name, size: 1 })),
    findings: oneByOne(findings),
    notes: new ReadingNotes(),
  };
}

async function* oneByOne(findings: Findings): AsyncGenerator<FindingOfFile> {
  yield* findings;
}
