import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importers } from '../../importers/all.ts';
import { headOf } from '../../importers/text.ts';
import { casesOf, expectedOf, filesOf, readAll } from './case.ts';

const folder = join(import.meta.dirname, '../../importers');

it('lists every importer file in importers/all.ts under its own name', () => {
  const names = importers.map((importer) => importer.name);
  expect(new Set(names).size, 'two importers share a name: rename the new one').toBe(names.length);
  for (const name of names)
    expect(existsSync(join(folder, `${name}.ts`)), `move the importer "${name}" to importers/${name}.ts`).toBe(true);
  const unlisted = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && /^export const \w+: Importer = /m.test(readFileSync(join(folder, file), 'utf8')))
    .map((file) => basename(file, '.ts'))
    .filter((name) => !names.includes(name));
  expect(unlisted, 'add a line for these to importers/all.ts').toEqual([]);
});

for (const importer of importers) {
  describe(importer.name, () => {
    it('has a saved export', () => {
      const saved = join(import.meta.dirname, importer.name);
      expect(
        existsSync(saved) && casesOf(importer.name).length > 0,
        `save an export under tests/importers/${importer.name}/<case>/`,
      ).toBe(true);
    });

    for (const saved of existsSync(join(import.meta.dirname, importer.name)) ? casesOf(importer.name) : []) {
      it(`reads exactly the people of ${basename(saved)}`, async () => {
        expect(await readAll(importer, filesOf(saved))).toEqual(expectedOf(saved));
      });

      it(`alone takes the files of ${basename(saved)}`, async () => {
        for (const file of filesOf(saved)) {
          const head = await headOf(file);
          const first = importers.find((one) => one.recognises(head))?.name;
          expect(first, `${file.name} goes to another importer: make its recognises() stricter`).toBe(importer.name);
        }
      });
    }
  });
}
