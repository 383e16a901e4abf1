import { readPerson } from '../../entrypoints/dashboard/personView.ts';
import { type ExportFile, lookAhead } from '../../importers/importer.ts';
import { linkedin } from '../../importers/linkedin.ts';
import { defaultSettings } from '../../relationship/settings.ts';
import { absorb, type ExportToAbsorb, ReadingNotes } from '../../storage/absorb.ts';
import { database } from '../../storage/database.ts';
import { everyone } from '../../storage/everyone.ts';
import { store } from '../../storage/open.ts';
import { addPeople, people, summaries } from '../../storage/people.ts';
import { type ReadMention, recognise } from '../../storage/recognise.ts';
import { searchAmong } from '../../storage/search.ts';
import { undoImport } from '../../storage/undoImport.ts';
import { archiveFindings, nameOf } from '../e2e/archive.ts';

/** What `store.ts` has done in a page of the extension; bundled and put there as it is. */
const bench = {
  /** LinkedIn's Connections.csv, read and taken in. */
  async connections(rows: number) {
    const file = connectionsFile(rows);
    const { signal } = new AbortController();
    const notes = new ReadingNotes();
    const { skip, unknownField } = notes;
    const findings = linkedin.read([file], { ...lookAhead(signal), now: Date.now(), skip, unknownField });
    return take({ importer: 'linkedin', files: [{ name: file.name, size: file.size }], findings, notes });
  },

  /** What an archive of X tells: so many people, and interactions spread over them and ten years. */
  archive(persons: number, interactions: number) {
    const notes = new ReadingNotes();
    const findings = archiveFindings(persons, interactions);
    return take({ importer: 'x', files: [{ name: 'tweets.js', size: interactions }], findings, notes });
  },

  async undo(importId: string) {
    return timed(() => undoImport(importId));
  },

  async addPeople(count: number) {
    const everybody = Array.from({ length: count }, (_, i) => ({ name: nameOf(i), identities: [`bluesky:person${i}` as const] }));
    return timed(() => addPeople(everybody));
  },

  /** Keystrokes of a search over everybody, as the dashboard holds them, a feed of twenty known, and one person's page after another. */
  async ask() {
    await store();
    const readEverybodyMs = await timed(() => everyone());
    const all = await everyone();
    searchAmong(all, 'a', 50);
    const queries = ['mo', 'moss', 'ada m', 'person 4', 'zorn', 'ilse van'];
    const searchMs = await Promise.all(queries.map((query) => timed(async () => searchAmong(all, query, 50))));
    const feed = await mentionsOf(all.summaries, 20);
    const lookUpMs = await timed(() => recognise(feed, defaultSettings));
    const busiest = (await summaries({ sort: 'talks' })).slice(0, 20);
    const pageMs: number[] = [];
    for (const { personId } of busiest) pageMs.push(await timed(() => readPerson(personId)));
    const [slowestSearch, slowestPage] = [Math.max(...searchMs), Math.max(...pageMs)];
    return { people: all.summaries.length, readEverybodyMs, searchMs: slowestSearch, lookUpMs, personPageMs: slowestPage };
  },

  async counts() {
    const db = await store();
    return { people: await db.people.count(), interactions: await db.interactions.count() };
  },

  /** Loses the database as a crash does, and opens it again. */
  async heal() {
    database.close();
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('familiar');
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    return timed(() => people([]));
  },
};
export type Bench = typeof bench;
Object.assign(globalThis, { bench });

/** Mentions of so many people, spread over all. */
async function mentionsOf(everybody: readonly { personId: string }[], count: number): Promise<ReadMention[]> {
  const ids = Array.from({ length: count }, (_, i) => everybody[Math.floor((i * everybody.length) / count)]?.personId ?? '');
  const found = await database.people.bulkGet(ids);
  return found.map((person) => {
    const identities = person?.identities.slice(0, 1) ?? [];
    const nothing = { displayName: '', at: null, permalink: null, replyTo: null, recentPost: null };
    return { ...nothing, role: 'author', site: 'linkedin', identities, proven: identities };
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return Math.round(performance.now() - start);
}

async function take(exported: ExportToAbsorb) {
  const importId = crypto.randomUUID();
  const { signal } = new AbortController();
  const ms = await timed(() => absorb(importId, [exported], { me: new Set(), progress: () => {}, signal }));
  return { importId, ms };
}

function connectionsFile(rows: number): ExportFile {
  const lines = Array.from({ length: rows }, (_, i) => {
    const email = i % 10 === 0 ? `person${i}@example.org` : '';
    const [first, ...last] = nameOf(i).split(' ');
    return `${first},${last.join(' ')},https://www.linkedin.com/in/person-${i},${email},Company ${i % 5000},Position ${i % 300},${1 + (i % 28)} Mar 2015\n`;
  });
  const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';
  const blob = new Blob([header, ...lines]);
  return { name: 'Connections.csv', size: blob.size, stream: () => blob.stream() };
}
