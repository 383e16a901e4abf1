import { expect, it } from 'vitest';
import { exportWords } from '../../components/exportWords.ts';
import { importers } from '../../importers/all.ts';
import { speak } from '../speak.ts';

it('has words for every format that can be brought in', () => {
  speak();
  const unnamed = importers.map(({ name }) => name).filter((name) => exportWords(name) === name);
  expect(unnamed, 'say in components/exportWords.ts what people call it').toEqual([]);
});
