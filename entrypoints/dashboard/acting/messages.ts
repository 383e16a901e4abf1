import type { FromWorker as FromImport, ToWorker as ToImport } from '../importing/messages.ts';
import type { LongAct } from './longAct.ts';

/** What the page asks of the worker; one act a worker. `closedToPages` as for an import. */
export type ToWorker = { kind: 'act'; act: LongAct; closedToPages: boolean } | Extract<ToImport, { kind: 'stored' }>;

/** What the worker tells the page. */
export type FromWorker =
  | { kind: 'far'; done: number; all: number }
  | { kind: 'done' }
  | Extract<FromImport, { kind: 'failed' | 'store' }>;
