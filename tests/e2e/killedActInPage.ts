import type { Identity } from '../../relationship/identity.ts';
import { absorb, ReadingNotes } from '../../storage/absorb.ts';
import { database } from '../../storage/database.ts';
import { deletePeople, tagPeople } from '../../storage/manyPeople.ts';
import { store } from '../../storage/open.ts';
import { lastActs, undo } from '../../storage/undo.ts';
import { archiveFindings } from './archive.ts';
import { inOrder } from './inOrder.ts';

/** What `killedAct.test.ts` has done in a page of the extension. */
const inPage = {
  async begin(people: number, interactions: number) {
    const files = [{ name: 'tweets.js', size: interactions }];
    const exported = { importer: 'x', files, findings: archiveFindings(people, interactions), notes: new ReadingNotes() };
    const { signal } = new AbortController();
    await absorb(crypto.randomUUID(), [exported], { me: new Set<Identity>(), progress: () => {}, signal });
  },

  async act(kind: 'tag' | 'delete') {
    const everybody = await (await store()).people.toCollection().primaryKeys();
    if (kind === 'tag') await tagPeople(everybody, 'crew');
    else await deletePeople(everybody);
  },

  /** Takes back the last act, as far as it came. Whether there was one that stood. */
  async undo() {
    const [last] = await lastActs(1);
    if (!last || last.kind === 'imported' || last.undone) return false;
    await undo(last.id);
    return true;
  },

  /** How many there are, how many of them with the label and in the trash, and who is neither here nor in the trash, or both. */
  async people() {
    const db = await store();
    const people = await db.people.toArray();
    const summed = new Set((await db.summaries.toArray()).map(({ personId }) => personId));
    const owners = new Map((await db.identities.toArray()).map((row) => [row.identity, row.personId]));
    const half = people.filter(({ id, identities, deletedAt }) => {
      const isHere = deletedAt === null;
      return summed.has(id) !== isHere || identities.some((identity) => (owners.get(identity) === id) !== isHere);
    });
    return {
      all: people.length,
      tagged: await db.people.where('tags').equals('crew').count(),
      trashed: await db.people.where('deletedAt').above(0).count(),
      half: half.map(({ name }) => name),
    };
  },

  /** All that anybody would miss, in one figure by which two stores can be compared. */
  async all() {
    await store();
    const texts: string[] = [];
    for (const table of ['people', 'identities', 'interactions', 'summaries', 'standings', 'facts'] as const)
      texts.push(JSON.stringify(await database.table(table).toArray(), inOrder));
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(texts.join('\n')));
    return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  },
};
export type InPage = typeof inPage;
Object.assign(globalThis, { inPage });
