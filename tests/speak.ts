import { vi } from 'vitest';
import { forgetLanguage } from '../components/say.ts';
import { i18nIn } from './messages.ts';

/** Gives the code under test the real messages of `_locales` in one language, as the browser would. */
export function speak(language: 'en' | 'de' = 'en') {
  forgetLanguage();
  vi.stubGlobal('chrome', { i18n: i18nIn(language) });
}
