import type { Finding } from '../relationship/finding.ts';
import type { Identity } from '../relationship/identity.ts';
import type { ImportReport, Skipped } from '../relationship/importReport.ts';

/** The files of one format in a drop, and what its importer finds in them. */
export type ExportToAbsorb = {
  /** `Importer.name`. */
  importer: string;
  files: readonly { name: string; size: number }[];
  /** `importer.read(files, reading)`, with the `skip` and `unknownField` of `notes` in the reading. */
  findings: AsyncIterable<Finding>;
  notes: ReadingNotes;
};

/** Who hears how far an import is, and what can stop it. */
export type Absorbing = {
  /** The user's own identities, as they confirmed them: nobody else is them. */
  me: ReadonlySet<Identity>;
  /** Told after each batch that is in the store for good. */
  progress(far: ImportReport): void;
  signal: AbortSignal;
};

/** So many skipped lines are kept word for word, and so many fields; the others are counted or left out. */
const skippedKept = 500;
const fieldsKept = 200;

/** Collects what of an export's files could not be used. */
export class ReadingNotes {
  readonly skipped: Skipped[] = [];
  skippedCount = 0;
  readonly #fields = new Map<string, { file: string; field: string; count: number }>();

  /** As in `Reading`. */
  readonly skip = (skipped: Skipped): void => {
    this.skippedCount++;
    if (this.skipped.length < skippedKept) this.skipped.push(skipped);
  };

  /** As in `Reading`. */
  readonly unknownField = (file: string, field: string): void => {
    const key = `${file}\n${field}`;
    const known = this.#fields.get(key);
    if (known) known.count++;
    else if (this.#fields.size < fieldsKept) this.#fields.set(key, { file, field, count: 1 });
  };

  get unknownFields(): { file: string; field: string; count: number }[] {
    return [...this.#fields.values()];
  }
}

/**
 * Takes all exports of one drop into the graph as one import, batch by batch, each one transaction. People are joined by strong
 * identities alone; what is there already (by `sourceKey`) is not added twice. An export that turns out not to be what it seemed is
 * noted as skipped from there on, and the others go on. Where it was stopped, by `signal` or a crash, the same id (a UUID) with the
 * same files goes on. @throws the signal's reason when stopped; what is absorbed stays until `undoImport`.
 */
export async function absorb(
  importId: string,
  exports: readonly ExportToAbsorb[],
  { me, progress, signal }: Absorbing,
): Promise<ImportReport> {
  void [exports, me, progress, signal];
  throw new Error(`not yet ${importId}`);
}

/** Takes an import back, whole or as far as it came; what the user wrote about its people since stays, and they with it. */
export async function undoImport(importId: string): Promise<void> {
  throw new Error(`not yet ${importId}`);
}
