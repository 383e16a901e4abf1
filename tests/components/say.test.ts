import { beforeEach, expect, it } from 'vitest';
import { say, sayCount } from '../../components/say.ts';
import { speak } from '../speak.ts';

beforeEach(() => speak());

it('sets a name that runs the other way apart, so that the sentence keeps its order', () => {
  expect(say('popupNobodyFound', 'نور')).toBe('Nobody found for “\u2068نور\u2069”');
  expect(say('popupNobodyFound', '\u202edetrever')).toBe('Nobody found for “\u2068\u202edetrever\u2069”');
});

it('lets no name close what sets it apart', () => {
  expect(say('popupNobodyFound', '\u2069\u202etxet')).toBe('Nobody found for “\u2068\u202etxet\u2069”');
});

it('keeps what a part of the sentence has set apart already', () => {
  expect(say('badgeLabel', 'Ada', say('badgeClaimedShort', 'نور'))).toContain('\u2068نور\u2069');
});

it('leaves every other name as it is', () => {
  expect(say('popupNobodyFound', 'Zoë 👩‍👩‍👧 O’Neil')).toBe('Nobody found for “Zoë 👩‍👩‍👧 O’Neil”');
});

it('says numbers as the language writes them', () => {
  expect(sayCount('popupMoreOthers', 4996)).toBe('4,996 more');
});
