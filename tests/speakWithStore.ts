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
  let last: Promise<unknown> = Promise.resolve();
  const request = (_: string, work: () => Promise<unknown>) => {
    last = last.then(work, work);
    return last;
  };
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
  HTMLDialogElement.prototype.showModal = function open(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
  };
  await emptyStore();
}

declare const chrome: { i18n: unknown };
