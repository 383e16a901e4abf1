import { expect, it } from 'vitest';
import { shortened } from '../../relationship/shortened.ts';

const letters = (text: string) => [...new Intl.Segmenter().segment(text)].length;

it.each([
  ['Latin', 'a'.repeat(5), 'aaa…'],
  ['with marks beside the letters', 'e\u0301'.repeat(5), `${'e\u0301'.repeat(3)}…`],
  ['with a mark where it is cut', `aaae\u0301aa`, 'aaa…'],
  ['that just fits with its marks', 'e\u0301'.repeat(4), 'e\u0301'.repeat(4)],
  ['emoji of several people', '👩‍👩‍👧'.repeat(5), `${'👩‍👩‍👧'.repeat(3)}…`],
  ['flags', '🇮🇪🇩🇪🇵🇹🇨🇿🇯🇵', '🇮🇪🇩🇪🇵🇹…'],
  ['Devanagari', 'क्षिक्षिक्षिक्षिक्षि', `${'क्षि'.repeat(3)}…`],
  ['Han', '日本語日本語', '日本語…'],
  ['with a space before the cut', 'aa bb', 'aa…'],
])('cuts a text %s between two letters', (_, text, expected) => {
  expect(shortened(text, 4)).toBe(expected);
  expect(letters(shortened(text, 4))).toBeLessThanOrEqual(4);
});

it('leaves no letter with marks without end', () => {
  expect(shortened(`ab${'\u0301'.repeat(10_000)}`, 4)).toBe('a…');
});
