import { expect, it } from 'vitest';
import { ManyTexts } from '../../storage/manyTexts.ts';

it('knows each text it was given, and none of 100,000 others that differ by a digit', () => {
  const texts = new ManyTexts();
  for (let n = 0; n < 100_000; n++) if (!texts.add(`x post ${n}`)) throw new Error(`takes ${n} for an earlier one`);
  for (let n = 0; n < 100_000; n++) if (texts.add(`x post ${n}`)) throw new Error(`forgot ${n}`);
  expect(Array.from({ length: 100_000 }, (_, n) => n + 100_000).filter((n) => texts.has(`x post ${n}`))).toEqual([]);
});
