import { expect, it } from 'vitest';
import { preparation, promisedLanguages } from '../../relationship/promised/all.ts';

const shapes = promisedLanguages.flatMap((language) => language.shapes);

it('prepares every pattern for both kinds of text, a little with each step', () => {
  const steps = [...preparation()].length;
  expect(steps).toBeGreaterThan(shapes.length * 4);
  expect(steps).toBe(4 * (shapes.length + 6 * promisedLanguages.length));
});

it('has no pattern that a browser takes long to prepare', () => {
  const longest = Math.max(...shapes.map(({ shape }) => shape.source.length));
  expect(longest).toBeLessThan(8_000);
});
