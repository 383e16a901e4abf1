import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Messages = Record<string, { message: string }>;

/** The browser's `i18n` with the real messages of `_locales` in one language. */
export function i18nIn(language: 'en' | 'de') {
  const path = join(import.meta.dirname, `../public/_locales/${language}/messages.json`);
  const messages = JSON.parse(readFileSync(path, 'utf8')) as Messages;
  return {
    getUILanguage: () => language as string,
    getMessage: (key: string, substitutions: string[] = []) =>
      (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, index) => substitutions[index - 1] ?? ''),
  };
}
