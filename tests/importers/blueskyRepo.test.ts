import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { blueskyRepo } from '../../importers/blueskyRepo.ts';
import { exportFile, readAll } from './case.ts';

it('says that a file was cut off, instead of reading a part of it', async () => {
  const whole = readFileSync(join(import.meta.dirname, 'blueskyRepo/2026/repo.car'));
  for (const length of [40, 300, whole.length - 20]) {
    await expect(readAll(blueskyRepo, [exportFile('repo.car', whole.subarray(0, length))])).rejects.toThrow(
      'repo.car: skip_blueskyNotWhole',
    );
  }
});
