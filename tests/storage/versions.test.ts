import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { has, unpack } from '../../relationship/membership.ts';
import { exportBackup } from '../../storage/backup.ts';
import { readBackup } from '../../storage/backupFile.ts';
import { database } from '../../storage/database.ts';
import { lastHealing } from '../../storage/journal.ts';
import { addPerson, findByIdentities, restorePerson, summaries, trashedPeople } from '../../storage/people.ts';
import { sentMembership } from '../../storage/sentMembership.ts';
import { lastActs, undo } from '../../storage/undo.ts';
import { type Frozen, load } from './frozen.ts';
import { emptyStore } from './store.ts';

/** One database of each released version, as that version left it: never edited. A new version adds `versions/<number>.json`. */
const folder = join(import.meta.dirname, 'versions');
const versions = readdirSync(folder).map((file) => Number.parseInt(file, 10));

beforeEach(emptyStore);

it('has a frozen database for every version of the schema', () => {
  expect(versions.sort()).toEqual(Array.from({ length: database.verno }, (_, i) => i + 1));
});

describe.each(versions)('a database of version %i', (version) => {
  beforeEach(() => load(JSON.parse(readFileSync(join(folder, `${version}.json`), 'utf8')) as Frozen));

  it('opens in today’s code with everybody in it', async () => {
    expect(await summaries({ sort: 'name' })).toMatchObject([
      { name: 'Ada Byrne', talks: 2, rung: 'call', openPledges: 1, hasEmail: true },
      { name: 'נועה כהן', talks: 0, rung: null, traces: { comments: 1 } },
    ]);
    expect((await findByIdentities(['x-id:77']))?.person.name).toBe('Ada Byrne');
    expect((await findByIdentities(['gravatar:aa']))?.person.name).toBe('נועה כהן');
    expect(has(unpack((await sentMembership(null)).hashes), 'x:ada')).toBe(true);
    expect(await lastHealing()).toBeNull();
    // Dexie mends an edited old version by raising the native number; then this is no multiple of ten any more.
    expect(database.backendDB().version).toBe(database.verno * 10);
  });

  it('still undoes, restores from the trash, exports and takes on somebody new', async () => {
    const [last] = await lastActs();
    expect(last?.kind).toBe('deleted person');
    await undo(last?.id ?? '');
    expect(await trashedPeople()).toEqual([]);
    expect(readBackup(await exportBackup()).people).toHaveLength(3);
    await addPerson({ name: 'Somebody new', identities: ['x:new'] });
    expect(await summaries({ sort: 'name' })).toHaveLength(4);
  });

  it('gives back who was in its trash', async () => {
    const [gone] = await trashedPeople();
    await restorePerson(gone?.id ?? '');
    expect((await findByIdentities(['bluesky:carl.example']))?.person.name).toBe('Carl Dietz');
  });
});
