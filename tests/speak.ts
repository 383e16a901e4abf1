import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import { forgetLanguage } from '../components/say.ts';

type Messages = Record<string, { message: string }>;

/** Gives the code under test the real messages of `_locales` in one language, as the browser would. */
export function speak(language: 'en' | 'de' = 'en') {
  const messages: Messages = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
  forgetLanguage();
  vi.stubGlobal('chrome', {
    i18n: {
      getUILanguage: () => language,
      getMessage: (key: string, substitutions: string[] = []) =>
        (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, index) => substitutions[index - 1] ?? ''),
    },
  });
}
