import { carriedOut, type LongAct } from '../../entrypoints/dashboard/acting/longAct.ts';
import { absorb, ReadingNotes } from '../../storage/absorb.ts';
import { database } from '../../storage/database.ts';
import { store } from '../../storage/open.ts';
import { changeSettings } from '../../storage/settings.ts';
import { lastActs } from '../../storage/undo.ts';
import { archiveFindings } from '../e2e/archive.ts';

/** What `bulk.ts` has done in a page of the extension; bundled and put there as it is. */
const bench = {
  async fill(people: number, interactions: number) {
    await store();
    if ((await database.people.count()) > 0) return;
    const files = [{ name: 'tweets.js', size: interactions }];
    const exported = { importer: 'x', files, findings: archiveFindings(people, interactions), notes: new ReadingNotes() };
    const { signal } = new AbortController();
    await absorb(crypto.randomUUID(), [exported], { me: new Set(), progress: () => {}, signal });
  },

  /** One act on so many people, as the dashboard's worker carries it out; ms. */
  async act(kind: 'tag' | 'focus' | 'delete' | 'restore', people: number): Promise<number> {
    const personIds = (await (await store()).people.toCollection().primaryKeys()).slice(0, people);
    if (kind === 'focus') await changeSettings({ focusCapacity: people });
    return timed(() => carriedOut(actOf(kind, personIds), () => {}));
  },

  /** Takes the last one back; ms. */
  async undo(): Promise<number> {
    const [last] = await lastActs(1);
    return timed(() => carriedOut({ kind: 'undo', actId: last?.id ?? '' }, () => {}));
  },
};
export type BulkBench = typeof bench;
Object.assign(globalThis, { bench });

function actOf(kind: Parameters<BulkBench['act']>[0], personIds: readonly string[]): LongAct {
  if (kind === 'tag') return { kind, personIds, tag: 'crew' };
  return kind === 'focus' ? { kind, personIds, resting: [] } : { kind, personIds };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return Math.round(performance.now() - start);
}
