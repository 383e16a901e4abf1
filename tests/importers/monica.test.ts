import { expect, it } from 'vitest';
import { monica } from '../../importers/monica.ts';
import { headOf } from '../../importers/text.ts';
import { exportFile, filesOf, readAll, silentReading } from './case.ts';

const saved = () => filesOf(`${import.meta.dirname}/monica/whole-account`);

it('refuses the dump of the database and says what to choose instead', async () => {
  const stars = '*'.repeat(60);
  const dump = exportFile(
    'monica.sql',
    `# ${stars}\n# Robin Vogt dump of data\n# Export date: 2022-01-01 00:00:00\n# ${stars}\n`,
  );
  expect(monica.recognises(await headOf(dump))).toBe(true);
  await expect(readAll(monica, [dump])).rejects.toThrow('monica.sql: skip_monicaDump');
});

it('says who brought somebody together with the user', async () => {
  const findings = await Array.fromAsync(monica.read(saved(), silentReading()));
  expect(findings[0]?.introducedBy).toEqual({ name: 'Bo Kim', identities: ['monica:00000000-0000-4000-8000-0000000000b2'] });
});

it('counts what it does not understand', async () => {
  const fields: string[] = [];
  const reading = { ...silentReading(), unknownField: (_: string, field: string) => fields.push(field) };
  await Array.fromAsync(monica.read(saved(), reading));
  expect(fields.sort()).toEqual(['favourite_flower', 'gift', 'photo']);
});

it('tells two calls of one day apart', async () => {
  const [ann] = await Array.fromAsync(monica.read(saved(), silentReading()));
  const keys = ann?.interactions.map(({ sourceKey }) => sourceKey) ?? [];
  expect(new Set(keys).size).toBe(keys.length);
});
