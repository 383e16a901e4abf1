import { signal } from '@preact/signals';
import { importerWords } from '../../../components/importerWords.ts';
import type { Mapping } from '../../../importers/mapped.ts';
import { toldKeys } from '../../../importers/wording.ts';
import type { Identity } from '../../../relationship/identity.ts';
import type { ImportReport } from '../../../relationship/importReport.ts';
import type { FromWorker, Look, Progress, ToWorker } from './messages.ts';
import { carryOut, closesToPages } from './storageAtDistance.ts';

/** Where the import of a drop stands. */
export type Importing =
  | { step: 'waiting' }
  | { step: 'looking'; files: readonly string[]; opened: number; read: number }
  | { step: 'looked'; look: Look }
  | { step: 'importing'; importId: string | null; progress: Progress; paused: boolean; stopping: boolean }
  | { step: 'imported'; report: ImportReport }
  | { step: 'stopped' }
  | { step: 'failed'; failure: Extract<FromWorker, { kind: 'failed' }>['failure'] };

/** It goes on while the user is elsewhere in the dashboard. */
export const importing = signal<Importing>({ step: 'waiting' });

let worker: Worker | null = null;

/** Looks into what was dropped, in a worker of its own. Writes nothing. */
export function look(files: File[]): void {
  forget();
  importing.value = { step: 'looking', files: files.map(({ name }) => name), opened: 0, read: 0 };
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'import' });
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data);
  worker.onerror = (event) => hear({ kind: 'failed', failure: { name: 'Error', message: event.message } });
  tell({ kind: 'look', files, now: Date.now(), closedToPages: closesToPages() });
}

/** Imports what was looked at. `me` are the user's own accounts; tables are read as the user says. */
export function start(me: Identity[], tables: { name: string; mapping: Mapping }[]): void {
  importing.value = {
    step: 'importing',
    importId: null,
    progress: { read: 0, total: 0, people: 0, interactions: 0 },
    paused: false,
    stopping: false,
  };
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  tell({ kind: 'import', me, tables, now: Date.now(), zone, words: importerWords(toldKeys) });
}

export function pause(): void {
  tell({ kind: 'pause' });
  change({ paused: true });
}

export function goOn(): void {
  tell({ kind: 'go on' });
  change({ paused: false });
}

/** Stops the import and takes back what it has written. */
export function stop(): void {
  tell({ kind: 'stop' });
  change({ stopping: true, paused: false });
}

/** Back to the start, for another drop. */
export function forget(): void {
  worker?.terminate();
  worker = null;
  importing.value = { step: 'waiting' };
}

function change(changed: { paused?: boolean; stopping?: boolean }): void {
  if (importing.value.step === 'importing') importing.value = { ...importing.value, ...changed };
}

function tell(message: ToWorker): void {
  worker?.postMessage(message);
}

function hear(message: FromWorker): void {
  switch (message.kind) {
    case 'store':
      carryOut(message).then(tell);
      return;
    case 'looking':
      if (importing.value.step === 'looking')
        importing.value = { ...importing.value, opened: message.opened, read: message.read };
      return;
    case 'looked':
      importing.value = { step: 'looked', look: message.look };
      return;
    case 'progress':
      if (importing.value.step === 'importing') importing.value = { ...importing.value, progress: message.progress };
      return;
    case 'began':
      if (importing.value.step === 'importing') importing.value = { ...importing.value, importId: message.importId };
      return;
    case 'imported':
      importing.value = { step: 'imported', report: message.report };
      break;
    case 'stopped':
      importing.value = { step: 'stopped' };
      break;
    case 'failed':
      importing.value = { step: 'failed', failure: message.failure };
  }
  worker?.terminate();
  worker = null;
}

/** Asks before the page is closed in the middle of an import; nothing would be lost, but it would stop. */
export function warnBeforeLeaving(): void {
  addEventListener('beforeunload', (event) => {
    if (importing.value.step === 'importing') event.preventDefault();
  });
}
