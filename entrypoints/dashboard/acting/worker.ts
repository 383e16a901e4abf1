import { failureIn } from '../importing/failureIn.ts';
import { provideStorage } from '../importing/storageAtDistance.ts';
import { carriedOut } from './longAct.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/*
 * Carries out one act on very many people away from the page, which stays free to move.
 */

let answered: ReturnType<typeof provideStorage> | null = null;

declare const self: {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
};

self.onmessage = ({ data }) => {
  if (data.kind === 'stored') answered?.(data);
  else work(data);
};

async function work({ act, closedToPages }: Extract<ToWorker, { kind: 'act' }>): Promise<void> {
  answered = provideStorage(closedToPages, tell);
  try {
    await carriedOut(act, (done, all) => tell({ kind: 'far', done, all }));
    tell({ kind: 'done' });
  } catch (error) {
    tell({ kind: 'failed', failure: failureIn(error) });
  }
}

function tell(message: FromWorker): void {
  self.postMessage(message);
}
