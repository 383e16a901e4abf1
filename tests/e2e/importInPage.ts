import type { Identity } from '../../relationship/identity.ts';
import { countTalks } from '../../relationship/talk.ts';
import { absorb, ReadingNotes } from '../../storage/absorb.ts';
import { database, groups } from '../../storage/database.ts';
import { imports } from '../../storage/imports.ts';
import { logInteraction } from '../../storage/interactions.ts';
import { store } from '../../storage/open.ts';
import { addPerson } from '../../storage/people.ts';
import { archiveFindings } from './archive.ts';
import { inOrder } from './inOrder.ts';

/** What `killedImport.test.ts` has done in a page of the extension. */
const inPage = {
  /** Somebody with a history who must outlive whatever happens. */
  async begin() {
    const ada = await addPerson({ name: 'Ada Byrne', identities: ['bluesky:ada.example'] });
    await logInteraction({ personId: ada, rung: 'call', direction: 'both', at: 1e12, channel: 'phone' });
  },

  async takeIn(importId: string, persons: number, interactions: number) {
    const files = [{ name: 'tweets.js', size: interactions }];
    const exported = { importer: 'x', files, findings: archiveFindings(persons, interactions), notes: new ReadingNotes() };
    const { signal } = new AbortController();
    await absorb(importId, [exported], { me: new Set<Identity>(), progress: () => {}, signal });
  },

  async isFinished() {
    return (await imports()).some(({ finishedAt }) => finishedAt !== null);
  },

  /** What does not fit together, or is gone: nothing, after whatever happened. */
  async faults() {
    const db = await store();
    const faults: string[] = [];
    const people = new Map((await db.people.toArray()).map((person) => [person.id, person]));
    const summaries = new Map((await db.summaries.toArray()).map((row) => [row.personId, row]));
    const history = groups(await db.interactions.toArray(), ({ personId }) => personId);
    const owners = new Map((await db.identities.toArray()).map((row) => [row.identity, row.personId]));
    for (const person of people.values()) {
      const talks = countTalks(history.get(person.id) ?? []);
      if (summaries.get(person.id)?.talks !== talks) faults.push(`${person.name}: not ${talks} talks`);
      if (person.identities.some((identity) => owners.get(identity) !== person.id)) faults.push(`${person.name}: not known`);
    }
    for (const personId of [...history.keys(), ...owners.values()]) if (!people.has(personId)) faults.push(`nobody: ${personId}`);
    const ada = summaries.get(owners.get('bluesky:ada.example') ?? '');
    if (ada?.name !== 'Ada Byrne' || ada.talks !== 1) faults.push('Ada is not as she was');
    return faults;
  },

  /** All that the import left, in figures by which two stores can be compared; when it was plays no part. */
  async left() {
    const [told] = await imports();
    const tables = ['people', 'identities', 'interactions', 'summaries', 'standings', 'brought', 'aliases', 'questions'] as const;
    const hashes: Record<string, string> = {};
    for (const table of tables) {
      const rows = await database.table(table).toArray();
      const ofImport = rows.filter((row) => JSON.stringify(row).includes(`${told?.id.slice(0, 8)}/`));
      const text = JSON.stringify(ofImport, inOrder).replaceAll(String(told?.at), '0');
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
      hashes[table] = `${ofImport.length} ${[...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
    }
    return { exports: told?.exports, hashes };
  },
};
export type InPage = typeof inPage;

Object.assign(globalThis, { inPage });
