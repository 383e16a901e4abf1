import { Blob } from 'node:buffer';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { speak } from './speak.ts';
import { emptyStore } from './storage/store.ts';

/** English words and a store in which nothing has happened, for a page that shows what is stored. jsdom lacks dialogs, locks, layout and streams of blobs. */
export async function speakWithStore(): Promise<void> {
  speak();
  vi.stubGlobal('chrome', { ...fakeBrowser, i18n: chrome.i18n });
  vi.stubGlobal('scrollTo', () => {});
  vi.stubGlobal('Blob', Blob);
  Object.defineProperty(navigator, 'locks', { configurable: true, value: locks() });
  HTMLDialogElement.prototype.showModal = function open(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
  };
  await emptyStore();
}

/** Locks that are waited for, of which all are one, and those that are only asked for whether they are free. */
function locks() {
  const held = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();
  async function ifFree(name: string, work: (lock: object | null) => Promise<unknown>): Promise<unknown> {
    if (held.has(name)) return work(null);
    held.add(name);
    return await work({ name }).finally(() => held.delete(name));
  }
  return {
    request(name: string, ...given: [work: () => Promise<unknown>] | [options: object, work: () => Promise<unknown>]) {
      if (given.length === 2) return ifFree(name, given[1]);
      last = last.then(given[0], given[0]);
      return last;
    },
    query: async () => ({ held: [...held].map((name) => ({ name })) }),
  };
}

declare const chrome: { i18n: unknown };
