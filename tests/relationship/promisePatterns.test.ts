import { expect, it } from 'vitest';
import { preparation, promisedLanguages } from '../../relationship/promised/all.ts';

const shapes = promisedLanguages.flatMap((language) => language.shapes);

it('prepares every pattern twice for both kinds of text, one with each step', () => {
  expect([...preparation()]).toHaveLength(4 * shapes.length);
});

it('has no pattern that a browser takes long to prepare', () => {
  expect(Math.max(...shapes.map(({ shape }) => shape.source.length))).toBeLessThan(8_000);
});
