import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { linkedin } from '../../importers/linkedin.ts';
import { headOf } from '../../importers/text.ts';
import { x } from '../../importers/x.ts';
import { filesInZip } from '../../importers/zip.ts';
import { exportFile, readAll } from './case.ts';

// Real export files, on machines that have them; they are no part of the project.
const corpus = join(import.meta.dirname, '../../../shared/corpus/exports');

it.skipIf(!existsSync(corpus))('reads a whole LinkedIn export of 20,000 messages', { timeout: 60_000 }, async () => {
  const name = 'linkedin/silkyrich__linkedin-export-viewer__fixtures_sample_export.zip';
  const { owner, people, skipped } = await readAll(linkedin, await linkedinFiles(name));
  expect(owner[0]).toBe('linkedin:fake-ada-byron-lovelace');
  expect(people.filter(({ name }) => name === '')).toEqual([]);
  expect(people.some(({ identities }) => identities.includes('linkedin:fake-ada-byron-lovelace'))).toBe(false);
  expect({ people: people.length, skipped: skipped.length }).toEqual({ people: 2007, skipped: 0 });
});

it.skipIf(!existsSync(corpus))('reads a whole X archive', async () => {
  const folder = join(corpus, 'x-archive');
  const files = readdirSync(folder)
    .filter((name) => name.includes('milahu'))
    .map((name) => exportFile(name, readFileSync(join(folder, name))));
  const { owner, people } = await readAll(x, files);
  expect(owner).toEqual(['x:u_1df68fc5', 'x-id:1964212827377002567', 'email:e0db00c@example.com', 'x:kmivklacky99485']);
  expect(people.some(({ identities }) => identities.includes('x-id:1964212827377002567'))).toBe(false);
  const interactions = people.flatMap((person) => person.interactions);
  const count = (rung: string) => interactions.filter((one) => one.startsWith(rung)).length;
  expect({ people: people.length, reply: count('reply'), message: count('message'), follow: count('follow') }).toEqual({
    people: 80,
    reply: 27,
    message: 45,
    follow: 50,
  });
});

async function linkedinFiles(name: string) {
  const files = await filesInZip(name, new Blob([readFileSync(join(corpus, name))]));
  const heads = await Promise.all(files.map(headOf));
  return files.filter((_, i) => heads[i] !== undefined && linkedin.recognises(heads[i]));
}
