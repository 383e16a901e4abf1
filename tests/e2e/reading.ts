import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { MessageKey } from '../../components/say.ts';

type Messages = Record<MessageKey, { message: string }>;
const english = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../public/_locales/en/messages.json'), 'utf8'),
) as Messages;

/** What the English product says, with $1, $2 … filled in. */
export function words(key: MessageKey, ...substitutions: string[]): string {
  return english[key].message.replace(/\$(\d)/g, (_, n) => substitutions[Number(n) - 1] ?? '');
}

/** Presses what bears these words, once it is there. */
export async function press(page: Page, key: MessageKey, ...substitutions: string[]): Promise<void> {
  await page.locator(`::-p-text(${words(key, ...substitutions)})`).click();
}

/** Waits until `check` passes, or fails with what it said last. */
export async function eventually<T>(check: () => Promise<T> | T, withinMs = 5000): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    try {
      return await check();
    } catch (failure) {
      if (Date.now() > deadline) throw failure;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
