import { announceChange } from './changes.ts';
import { database, writeAtOnce } from './database.ts';
import {
  type Healing,
  hasStrayParts,
  isDamaged,
  journalIfPossible,
  type Mark,
  noteHealing,
  oneAtATime,
  type Row,
  readJournal,
  readMark,
} from './journal.ts';
import { ManyTexts } from './manyTexts.ts';
import { rebuildMembership } from './membership.ts';
import { planned } from './plannedWrite.ts';
import { asProblem, Problem } from './problem.ts';
import { rebuildSummaries } from './summaries.ts';

declare const chrome: {
  storage: { session: { get(keys: string[]): Promise<{ counted?: true }>; set(items: { counted: true }): Promise<void> } };
  browsingData?: { remove(where: { origins: string[] }, what: { indexedDB: true }): Promise<void> };
};

type Found = Healing['found'];

let opening: Promise<typeof database> | null = null;

/**
 * The database, open and whole: the first call in each page or background start compares it with the second copy and heals it.
 * @throws {Problem} where it cannot be opened for a reason the user can do something about.
 */
export async function store(): Promise<typeof database> {
  opening ??= oneAtATime(openWhole);
  const opened = await opening;
  if (opened.isOpen()) return opened;
  // Another context made the database anew, or the browser closed it.
  opening = null;
  return store();
}

async function openWhole(): Promise<typeof database> {
  try {
    // A second copy that cannot be read must not keep the first one closed.
    const mark = await readMark().catch(() => null);
    const first = await tryToOpen(mark);
    const found = first === 'unreadable' ? await tryAgain(mark) : first;
    if (found !== null) await heal(found, mark);
    await journalIfPossible();
    if (found !== null) await announceChange({ personIds: null });
    return database;
  } catch (failure) {
    opening = null;
    throw await asProblem(failure);
  }
}

/** Opens the database; null when it is whole, else what is wrong with it. */
async function tryToOpen(mark: Mark | null): Promise<Found | null> {
  try {
    await openInTime();
    return await differs(mark);
  } catch (failure) {
    const known = await asProblem(failure);
    if (known instanceof Problem) throw known;
    return 'unreadable';
  }
}

/** What looks damaged may only have been closed by the browser just then. */
async function tryAgain(mark: Mark | null): Promise<Found | null> {
  database.close();
  await new Promise((resolve) => setTimeout(resolve, 200));
  return tryToOpen(mark);
}

/** An open page of an older version would otherwise make the newer one wait for ever. */
const openLimitMs = 5_000;

async function openInTime(): Promise<void> {
  const limit = Promise.withResolvers<never>();
  const timer = setTimeout(
    () =>
      limit.reject(
        new Problem('held open', 'Another page of this extension still uses the older database. Close it and try again.'),
      ),
    openLimitMs,
  );
  try {
    await Promise.race([database.open(), limit.promise]);
  } finally {
    clearTimeout(timer);
  }
  // Dexie opens a newer database with the schema it finds there; what we wrote would lack what that version needs.
  if (Math.floor(database.backendDB().version / 10) > database.verno) {
    database.close();
    throw new Problem('newer version', 'The data was written by a newer version of this extension. Update it to go on.');
  }
}

/** Whether the database has less than the mark says there was. */
async function differs(mark: Mark | null): Promise<Found | null> {
  const last = await database.acts.orderBy('seq').last();
  if (mark === null) return last === undefined && (await hasStrayParts()) ? 'empty' : null;
  if (last === undefined && mark.seq > 0) return 'empty';
  if ((last?.seq ?? 0) < mark.seq) return 'older';
  return last?.seq === mark.seq && (await someAreMissing(mark)) ? 'unreadable' : null;
}

/** Counting 100,000 people takes a while, and what a crash damaged is seen at the first start after it: once a session is enough. */
async function someAreMissing(mark: Mark): Promise<boolean> {
  const { counted } = await chrome.storage.session.get(['counted']);
  if (counted) return false;
  if ((await database.people.count()) < mark.people) return true;
  await chrome.storage.session.set({ counted: true });
  return false;
}

/**
 * Makes the database anew from the second copy, part by part: millions of rows fit into no single transaction. Until the last one
 * names an act, the database still counts as lost, so a crash in between begins again.
 */
async function heal(found: Found, mark: Mark | null): Promise<void> {
  // Where the second copy is damaged too, what the first still holds is kept.
  const isWorthKeeping = found !== 'empty' && database.isOpen() && (await isDamaged());
  if (!isWorthKeeping) await clear(found);
  const written = isWorthKeeping ? null : new ManyTexts();
  const { entries, lost } = await readJournal((rows) => putRows(rows, written));
  await database.transaction('rw', database.tables, async () => {
    for (const { act, changes } of entries) {
      await database.acts.put(act);
      await database.changes.put({ seq: act.seq, part: 0, changes });
    }
    await database.acts.put(healedAct(1 + entries.reduce((seq, { act }) => Math.max(seq, act.seq), mark?.seq ?? 0)));
    await rebuildSummaries();
    await rebuildMembership();
  });
  await noteHealing({ at: Date.now(), found, people: await database.people.count(), lost });
}

async function clear(found: Found): Promise<void> {
  if (found === 'unreadable') await makeAnew();
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) await table.clear();
  });
}

/**
 * One part of the second copy, in the order in which it was written; `written` are the rows of the earlier ones, null where any may be there.
 */
async function putRows(rows: readonly Row[], written: ManyTexts | null): Promise<void> {
  const fresh = new Set(rows.map(([table, key]) => `${table} ${key}`).filter((row) => written?.add(row)));
  const { write } = await planned(rows, (table, key) => fresh.has(`${table} ${key}`));
  await writeAtOnce(write);
}

/** Keeps the count of acts going, so that the healed database is not older than the mark. */
function healedAct(seq: number) {
  const nobody = { personId: null, name: '', operationId: null, result: null, undoneAt: null };
  return { ...nobody, seq, id: crypto.randomUUID(), kind: 'healed' as const, at: Date.now() };
}

/** A damaged database is deleted; where even that fails, the browser is asked to clear what this extension keeps there. */
async function makeAnew(): Promise<void> {
  database.close();
  try {
    await database.delete();
    await openInTime();
  } catch {
    await chrome.browsingData?.remove({ origins: [location.origin] }, { indexedDB: true });
    await openInTime();
  }
}
