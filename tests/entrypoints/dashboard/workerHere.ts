import { carriedOut } from '../../../entrypoints/dashboard/acting/longAct.ts';
import type { FromWorker, ToWorker } from '../../../entrypoints/dashboard/acting/messages.ts';

/** Stands for the worker that a browser starts: does the same right here, with the page's own storage. */
export class WorkerHere {
  static started = 0;
  onmessage: (event: { data: FromWorker }) => void = () => {};
  onerror: unknown = null;

  constructor() {
    WorkerHere.started++;
  }

  postMessage(message: ToWorker): void {
    if (message.kind !== 'act') return;
    const tell = (data: FromWorker) => this.onmessage({ data });
    carriedOut(message.act, (done, all) => tell({ kind: 'far', done, all })).then(
      () => tell({ kind: 'done' }),
      ({ name, message: words }: Error) => tell({ kind: 'failed', failure: { name, message: words } }),
    );
  }

  terminate(): void {}
}
