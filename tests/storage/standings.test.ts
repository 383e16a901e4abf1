import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { firstWeekday } from '../../relationship/clock.ts';
import { newPerson } from '../../relationship/person.ts';
import { localDay } from '../../relationship/talk.ts';
import { today } from '../../relationship/today.ts';
import { database } from '../../storage/database.ts';
import { addFact } from '../../storage/facts.ts';
import { sendHello, tellHello } from '../../storage/hellos.ts';
import { deleteInteraction, logInteraction } from '../../storage/interactions.ts';
import { store } from '../../storage/open.ts';
import { addPerson, deletePerson, editPerson, restorePerson, snooze } from '../../storage/people.ts';
import { addPledge, keepPledge } from '../../storage/pledges.ts';
import { changeSettings, settings } from '../../storage/settings.ts';
import { comesUp, wholeStanding } from '../../storage/storedStanding.ts';
import { nextStep, readToday } from '../../storage/suggestions.ts';
import { rebuildSummaries } from '../../storage/summaries.ts';
import { undoLast } from '../../storage/undo.ts';
import { randomly, someHistory } from '../randomHistory.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

const now = Date.now();
const daysAgo = (days: number) => now - days * 86_400_000;
const log = (
  personId: string,
  days: number,
  rung: 'reply' | 'email' | 'call' = 'reply',
  direction: 'in' | 'out' | 'both' = 'both',
) => logInteraction({ personId, rung, direction, at: daysAgo(days), channel: rung, minutes: rung === 'call' ? 20 : null });

describe('how things stand', () => {
  it('is on every write what it would be worked out afresh', async () => {
    const ada = await addPerson({ name: 'Ada', identities: ['email:ada@example.org'], focus: true });
    const ben = await addPerson({ name: 'Ben', identities: ['x:ben'] });
    const acts = [
      ...[40, 10, 90, 20, 30, 5, 60, 50].map((days) => () => log(ada, days)),
      () => log(ada, 3, 'call', 'in'),
      () => log(ben, 2, 'email', 'in'),
      () => addFact({ personId: ada, text: 'Lives in Porto', facet: 'place', followUpAt: daysAgo(1) }),
      () => addPledge({ personId: ada, by: 'me', what: 'write' }),
      async () => keepPledge(await addPledge({ personId: ben, by: 'them', what: 'call' })),
      async () => tellHello(await sendHello(ben, daysAgo(1)), 'lovely', ''),
      () => editPerson(ben, { focus: true, avoids: ['call'], nextUp: 1 }),
      () => snooze(ada, daysAgo(-3)),
      async () => deleteInteraction(await log(ada, 1)),
      () => undoLast(),
      () => deletePerson(ben),
      () => restorePerson(ben),
    ];
    for (const act of acts) {
      await act();
      const kept = (await database.standings.toArray()).filter((standing) => comesUp(standing, now));
      await database.transaction('rw', database.tables, rebuildSummaries);
      expect(await database.standings.toArray()).toEqual(kept);
    }
  });

  it('gives the next step, and the day, of what was logged a moment ago', async () => {
    const ada = await addPerson({ name: 'Ada', identities: ['email:ada@example.org'], focus: true });
    for (const days of [60, 40, 20]) await log(ada, days);
    expect((await nextStep(ada))?.kind).toBe('hello');
    expect((await readToday()).hellos.map(({ name }) => name)).toEqual(['Ada']);
    await sendHello(ada, now);
    expect(await nextStep(ada)).toBeNull();
    expect((await readToday()).hellos).toEqual([]);
    await deletePerson(ada);
    expect(await nextStep(ada)).toBeNull();
  });

  it('names who is coming up in the calendar, however long the two have not been in touch', async () => {
    const old = await addPerson({ name: 'Old friend', identities: [] });
    await log(old, 2_000, 'call');
    await log(old, 1_990, 'email');
    await database.transaction('rw', database.tables, rebuildSummaries);
    expect(await database.standings.get(old)).toBeUndefined();
    const entry = { title: 'Fair', endAt: null, wholeDay: false, happened: null, source: 'import:ics' as const, sourceKey: null };
    await database.meetings.bulkAdd([
      { ...entry, id: 'to come', at: now + 2 * 86_400_000, personIds: [old] },
      { ...entry, id: 'gone by', at: now - 2 * 86_400_000, personIds: [old, 'nobody'] },
    ]);
    const { comingUp, didYouMeet } = await readToday(now);
    expect(comingUp).toMatchObject([{ id: 'to come', people: [{ name: 'Old friend', lastAt: daysAgo(1_990), open: [] }] }]);
    expect(didYouMeet).toMatchObject([{ id: 'gone by', people: [{ name: 'Old friend' }] }]);
    await deletePerson(old);
    expect((await readToday(now)).comingUp).toEqual([]);
  });

  it('suggests nothing to the user about themself, nor for who has died', async () => {
    const me = await addPerson({ name: 'Me', identities: ['x:me'] });
    const late = await addPerson({ name: 'Late', identities: [] });
    for (const personId of [me, late]) await addPledge({ personId, by: 'me', what: 'write' });
    await changeSettings({ ownIdentities: ['x:me'] });
    const names = async () => (await readToday()).promises.map(({ name }) => name);
    expect([await nextStep(me), await names()]).toEqual([null, ['Late']]);
    await addFact({ personId: late, text: 'Died in January' });
    expect([await nextStep(late), await names()]).toEqual([null, []]);
    await undoLast();
    expect(await names()).toEqual(['Late']);
    await editPerson(late, { tags: ['deceased'] });
    expect(await names()).toEqual([]);
    await editPerson(late, { tags: [] });
    expect(await names()).toEqual(['Late']);
  });

  it.each([
    ['at other times', []],
    ['while away', [{ from: localDay(daysAgo(3)), until: localDay(daysAgo(-3)) }]],
    ['just back', [{ from: localDay(daysAgo(12)), until: localDay(daysAgo(2)) }]],
  ])('makes the same day of the few that are read as of everybody: %s', async (_, away) => {
    const random = randomly(11);
    const thanks = { kind: 'thanks' as const, words: '', permalink: null, settledAt: null, source: 'page' as const };
    const rows = Array.from({ length: 300 }, (_, n) => {
      const personId = `p${n}`;
      const owes = (at: number) => ({ ...thanks, id: `o${n} ${at}`, personId, at, sourceKey: null });
      const told = someHistory(random, personId, now);
      const nothing = { interactions: [], facts: [], pledges: [], owed: [], hellos: [], invitations: [] };
      // Most of those who are many only wait to be thanked, a few of them from tomorrow on; with some the user is happy as it is.
      return n % 60 > 0
        ? wholeStanding(newPerson({ id: personId, name: `Name ${n}`, addedAt: 0, happySince: n % 7 > 0 ? null : now }), {
            ...nothing,
            owed: [owes(daysAgo(n / 20 - 1))],
          })
        : wholeStanding(told.person, {
            ...told.history,
            interactions: told.history.interactions.map((one, i) => ({ ...one, talk: `x ${i}` })),
          });
    });
    await (await store()).standings.bulkPut(rows);
    await changeSettings({ away });
    const all = today(await database.standings.toArray(), await settings(), now, undefined, {
      firstWeekday: firstWeekday(navigator.language),
    });
    expect(await readToday(now)).toEqual(all);
  });
});
