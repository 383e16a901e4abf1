import 'fake-indexeddb/auto';
import { basename } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { importers } from '../../importers/all.ts';
import { findingsIn } from '../../importers/reading.ts';
import { absorb, ReadingNotes } from '../../storage/absorb.ts';
import { database } from '../../storage/database.ts';
import { emptyStore } from '../storage/store.ts';
import { casesOf, filesOf, silentReading, wordingOf } from './case.ts';

beforeEach(emptyStore);

describe.each(importers.map((importer) => [importer.name, importer] as const))('an export for %s', (name, importer) => {
  it.each(casesOf(name).map((folder) => [basename(folder), folder]))(
    'read again in another language adds nothing: %s',
    async (_, folder) => {
      const files = filesOf(folder);
      const bringIn = async (language: 'en' | 'de') => {
        const findings = findingsIn(importer, files, silentReading({ wording: wordingOf(language) }));
        const named = files.map(({ name: file, size }) => ({ name: file, size }));
        const exported = { importer: name, files: named, findings, notes: new ReadingNotes() };
        const { signal } = new AbortController();
        await absorb(crypto.randomUUID(), [exported], { me: new Set(), progress: () => {}, signal });
        return [await database.people.count(), await database.interactions.count(), await database.facts.count()];
      };
      const before = await bringIn('en');
      expect(await bringIn('de')).toEqual(before);
    },
  );
});

it('keeps what is told in words of ours in the user’s own', async () => {
  const { text, sourceKey } = wordingOf('de').say('told_birthday', wordingOf('de').day(6, 5, 1985));
  expect(text).toContain('6. Mai 1985');
  expect(sourceKey).toBe(wordingOf('en').say('told_birthday', wordingOf('en').day(6, 5, 1985)).sourceKey);
});
