import type { Far } from '../../../storage/act.ts';
import { carryOut, closesToPages } from '../importing/storageAtDistance.ts';
import { carriedOut, isLong, type LongAct } from './longAct.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** Does it in a worker where it may take long, so that the page stays free to move. @throws {Error} with the name of the problem. */
export async function acting(act: LongAct, far: Far): Promise<void> {
  if (await isLong(act)) await inWorker(act, far);
  else await carriedOut(act, far);
}

async function inWorker(act: LongAct, far: Far): Promise<void> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'act' });
  const done = Promise.withResolvers<void>();
  const tell = (message: ToWorker) => worker.postMessage(message);
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    switch (data.kind) {
      case 'store':
        return carryOut(data).then(tell);
      case 'far':
        return far(data.done, data.all);
      case 'done':
        return done.resolve();
      case 'failed':
        return done.reject(Object.assign(new Error(data.failure.message), { name: data.failure.name }));
    }
  };
  worker.onerror = ({ message }) => done.reject(new Error(message));
  tell({ kind: 'act', act, closedToPages: closesToPages() });
  try {
    await done.promise;
  } finally {
    worker.terminate();
  }
}
