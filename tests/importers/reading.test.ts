import { expect, it } from 'vitest';
import type { Importer } from '../../importers/importer.ts';
import { findingsIn } from '../../importers/reading.ts';
import { finding } from '../../relationship/finding.ts';
import type { Identity } from '../../relationship/identity.ts';
import { exportFile, silentReading } from './case.ts';

const now = Date.UTC(2026, 10, 25);

async function read(told: { name?: string; identities?: Identity[]; at?: number; note?: string }) {
  const { name = 'Ada', identities = ['x:ada'], at = now, note = '' } = told;
  const fields = { rung: 'message', direction: 'in', channel: 'x', minutes: null, permalink: null, thread: null } as const;
  const interactions = [{ ...fields, at, note, sourceKey: 'one' }];
  const importer: Importer = {
    name: 'told',
    recognises: () => true,
    owner: async () => [],
    async *read() {
      yield finding({ name, identities, interactions });
    },
  };
  const reasons: string[] = [];
  const reading = silentReading({ now, skip: ({ reason }) => reasons.push(reason) });
  return { found: await Array.fromAsync(findingsIn(importer, [exportFile('a.csv', '')], reading)), reasons };
}

it('keeps the person and leaves out what has not happened yet, with the reason', async () => {
  const { found, reasons } = await read({ at: now + 1 });
  expect(found).toMatchObject([{ name: 'Ada', interactions: [] }]);
  expect(reasons).toEqual(['a message with "Ada" is dated 2026-11-25, expected a day that has passed']);
  expect((await read({ at: Number.NaN })).reasons[0]).toContain('dated on no day at all');
  expect((await read({ at: now })).found[0]?.interactions).toHaveLength(1);
});

it('leaves out accounts and names without end', async () => {
  const endless: Identity = `web:${'a'.repeat(2000)}`;
  expect((await read({ identities: ['x:ada', endless] })).found[0]?.identities).toEqual(['x:ada']);
  const { found, reasons } = await read({ identities: [endless] });
  expect(found).toEqual([]);
  expect(reasons).toHaveLength(1);
  expect((await read({ name: 'Ada '.repeat(1000) })).found[0]?.name).toHaveLength(199);
});

it('shows no zeros and other marks that no screen shows, and keeps lines', async () => {
  const { found } = await read({ name: 'A\0da\u0007', note: 'one\r\ntwo\u0000' });
  expect(found[0]).toMatchObject({ name: 'A da', interactions: [{ note: 'one\ntwo' }] });
});
