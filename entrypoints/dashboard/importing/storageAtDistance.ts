import type { FromWorker, ToWorker } from './messages.ts';

type Asked = Extract<FromWorker, { kind: 'store' }>;
type Answered = Extract<ToWorker, { kind: 'stored' }>;

/**
 * Gives a worker, which has none, a `chrome.storage` whose calls the page carries out. Returns what takes the page's answers.
 * @throws (each call) {Error} with the browser's own words, if the page could not.
 */
export function provideStorage(closedToPages: boolean, ask: (asked: Asked) => void): (answer: Answered) => void {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  const areaOf = (area: Asked['area']) => {
    const call = (method: Asked['method']) => (argument: unknown) => {
      const answer = Promise.withResolvers<unknown>();
      const id = ++last;
      waiting.set(id, answer);
      ask({ kind: 'store', id, area, method, argument });
      return answer.promise;
    };
    return { get: call('get'), set: call('set'), remove: call('remove'), ...(closedToPages && { setAccessLevel: () => {} }) };
  };
  Object.assign(globalThis, { chrome: { storage: { local: areaOf('local'), session: areaOf('session') } } });
  return ({ id, value, failure }) => {
    const answer = waiting.get(id);
    waiting.delete(id);
    if (failure === undefined) answer?.resolve(value);
    else answer?.reject(new Error(failure));
  };
}

declare const chrome: {
  storage: Record<Asked['area'], Record<Asked['method'], (argument: unknown) => Promise<unknown>> & { setAccessLevel?: unknown }>;
};

/** Whether the browser can close `storage.local` to content scripts (`storage/changes.ts`). */
export function closesToPages(): boolean {
  return chrome.storage.local.setAccessLevel !== undefined;
}

/** Carries out one call for the worker. */
export async function carryOut({ id, area, method, argument }: Asked): Promise<Answered> {
  try {
    return { kind: 'stored', id, value: await chrome.storage[area][method](argument) };
  } catch (failure) {
    return { kind: 'stored', id, failure: failure instanceof Error ? failure.message : String(failure) };
  }
}
