import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { linkedin } from '../../importers/linkedin.ts';
import { headOf } from '../../importers/text.ts';
import { filesInZip } from '../../importers/zip.ts';
import { readAll } from './case.ts';

// Real export files, on machines that have them; they are no part of the project.
const corpus = join(import.meta.dirname, '../../../shared/corpus/exports');

it.skipIf(!existsSync(corpus))('reads a whole LinkedIn export of 20,000 messages', async () => {
  const name = 'linkedin/silkyrich__linkedin-export-viewer__fixtures_sample_export.zip';
  const { owner, people, skipped } = await readAll(linkedin, await linkedinFiles(name));
  expect(owner[0]).toBe('linkedin:fake-ada-byron-lovelace');
  expect(people.filter(({ name }) => name === '')).toEqual([]);
  expect(people.some(({ identities }) => identities.includes('linkedin:fake-ada-byron-lovelace'))).toBe(false);
  expect({ people: people.length, skipped: skipped.length }).toEqual({ people: 2007, skipped: 0 });
});

async function linkedinFiles(name: string) {
  const files = await filesInZip(name, new Blob([readFileSync(join(corpus, name))]));
  const heads = await Promise.all(files.map(headOf));
  return files.filter((_, i) => heads[i] !== undefined && linkedin.recognises(heads[i]));
}
