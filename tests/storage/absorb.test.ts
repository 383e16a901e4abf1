import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Unreadable } from '../../importers/unreadable.ts';
import type { Finding, FindingOfFile } from '../../relationship/finding.ts';
import type { Identity } from '../../relationship/identity.ts';
import type { ImportReport } from '../../relationship/importReport.ts';
import { because } from '../../relationship/skipReason.ts';
import { absorb, ReadingNotes } from '../../storage/absorb.ts';
import { exportBackup } from '../../storage/backup.ts';
import { readBackup } from '../../storage/backupFile.ts';
import { database } from '../../storage/database.ts';
import { addFact, editFact, factsOf } from '../../storage/facts.ts';
import { imports, importsOf, peopleOfImport } from '../../storage/imports.ts';
import { importsUnderWay } from '../../storage/importsUnderWay.ts';
import { interactionsOf, logInteraction } from '../../storage/interactions.ts';
import { lastHealing } from '../../storage/journal.ts';
import { tagPeople } from '../../storage/manyPeople.ts';
import { addPerson, deletePerson, findByIdentities, notSame, people, person, summaries } from '../../storage/people.ts';
import { openQuestions } from '../../storage/questions.ts';
import { changeSettings } from '../../storage/settings.ts';
import { lastActs, undo } from '../../storage/undo.ts';
import { undoImport } from '../../storage/undoImport.ts';
import { comment, exported, found, importAll } from './imported.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

async function names() {
  return (await summaries({ sort: 'name' })).map(({ name }) => name);
}

async function idOf(identity: Identity) {
  return (await findByIdentities([identity]))?.person.personId ?? '';
}

/** The store as a backup tells it (one that could be restored), without the record of imports. */
async function told() {
  const { imports: _, brought: __, ...rows } = readBackup(await exportBackup());
  return { rows, summaries: await summaries({ sort: 'name' }) };
}

/** Fills a batch and leaves nothing behind. */
const aBatchOfTheUser = Array.from({ length: 20_000 }, () => found('Mara', ['x:mara']));

const ada: Identity[] = ['x:ada', 'email:ada@blog.example'];

describe('people in a file', () => {
  it('are joined by strong identities, within the file and with those stored', async () => {
    const stored = await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
    const report = await importAll([
      found('Ada B.', ada, { interactions: [comment('1')] }),
      found('', ['email:ada@blog.example'], { interactions: [comment('2')] }),
      found('Bea Cruz', ['x:bea']),
      found('Bea', ['x:bea'], { interactions: [comment('3')] }),
    ]);
    expect(await names()).toEqual(['Ada Byrne', 'Bea Cruz']);
    expect(await interactionsOf(stored)).toMatchObject([{ source: 'import:wordpress' }, {}]);
    expect((await findByIdentities(['email:ada@blog.example']))?.person).toMatchObject({ name: 'Ada Byrne', talks: 2 });
    expect(report.exports).toMatchObject([{ people: { added: 1, joined: 1 }, interactions: { added: 3, known: 0 } }]);
  });

  it('are known by the avatars of their addresses', async () => {
    await importAll([found('Ada Byrne', ['email:ada@example.org'])]);
    const avatar = (await person(await idOf('email:ada@example.org')))?.identities.filter((one) => one.startsWith('gravatar:'));
    expect(avatar).toHaveLength(2);
    await importAll([found('Ada', [avatar?.[0] ?? 'x:nobody'], { interactions: [comment('1')] })]);
    expect(await names()).toEqual(['Ada Byrne']);
  });

  it('are one as soon as one finding shows the accounts of both together', async () => {
    const report = await importAll([
      found('', ['x-id:77'], { interactions: [comment('1')] }),
      found('Ada Byrne', ['x:ada'], { interactions: [comment('2')], facts: [{ text: 'Gardens', facet: 'other' }] }),
      found('', ['x-id:77', 'x:ada'], { interactions: [comment('3', { thread: 'https://blog.example/1' })] }),
    ]);
    expect(await summaries({ sort: 'name' })).toMatchObject([{ name: 'Ada Byrne', talks: 2 }]);
    expect(await factsOf(await idOf('x-id:77'))).toMatchObject([{ text: 'Gardens' }]);
    expect(report.exports[0]?.people).toEqual({ added: 1, joined: 0 });
  });

  it('are one though batches lie between', async () => {
    const first = [
      found('Ada Byrne', ['x:ada'], { interactions: [comment('1')] }),
      found('', ['x-id:77'], { interactions: [comment('2')], communities: ['SOBCon'] }),
    ];
    const last = found('', ['x-id:77', 'x:ada'], { interactions: [comment('3')] });
    await importAll([...first, ...aBatchOfTheUser, last], { me: ['x:mara'] });
    const id = await idOf('x-id:77');
    expect(await findByIdentities(['x:ada'])).toMatchObject({ person: { personId: id, talks: 3, communities: ['SOBCon'] } });
    expect(await interactionsOf(id)).toHaveLength(3);
    expect(await summaries({ sort: 'name' })).toHaveLength(1);
  });

  it('are one with what the user said of either meanwhile', async () => {
    async function* file() {
      yield found('Ada Byrne', ['x:ada']);
      yield found('', ['x-id:77']);
      yield* aBatchOfTheUser;
      // The file is read ahead of what is written.
      await vi.waitFor(async () => expect(await idOf('x-id:77')).not.toBe(''), 60_000);
      await tagPeople([await idOf('x-id:77')], 'sailors');
      yield found('', ['x-id:77', 'x:ada']);
    }
    await importAll(file(), { me: ['x:mara'] });
    expect(await person(await idOf('x:ada'))).toMatchObject({ name: 'Ada Byrne', tags: ['sailors'] });
    expect(await idOf('x-id:77')).toBe(await idOf('x:ada'));
  });

  it('stay two where both were there before, and a question is kept once', async () => {
    await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
    await addPerson({ name: 'A. Byrne', identities: ['x-id:77'] });
    const twice = () => importAll([found('Ada', ['x:ada', 'x-id:77'], { interactions: [comment('1')] })]);
    await twice();
    await twice();
    expect(await names()).toEqual(['A. Byrne', 'Ada Byrne']);
    expect(await openQuestions()).toMatchObject([{ reasons: [{ kind: 'shown together', words: 'x:ada x-id:77' }] }]);
  });

  it('are asked about where one says an account is theirs that is another’s', async () => {
    await addPerson({ name: 'Ada Byrne', identities: ['web:ada.example'] });
    await importAll([found('ada', ['email:a@example.org'], { claims: ['web:ada.example', 'web:nobody.example'] })]);
    expect(await names()).toEqual(['ada', 'Ada Byrne']);
    expect(await openQuestions()).toMatchObject([{ reasons: [{ kind: 'says so', words: 'web:ada.example' }] }]);
  });

  it('stay apart where the user said so, in every import', async () => {
    const bea = await addPerson({ name: 'Bea Cruz', identities: ['x:bea', 'email:b@example.org'] });
    await notSame(bea, ['email:b@example.org']);
    const file = [found('B.', ['email:b@example.org', 'x:bea'], { interactions: [comment('1')] })];
    await importAll(file);
    await importAll(file);
    expect((await person(bea))?.identities).toEqual(['x:bea']);
    expect((await findByIdentities(['email:b@example.org']))?.person).toMatchObject({ name: 'B.', talks: 1 });
    expect(await openQuestions()).toEqual([]);
    expect(await names()).toHaveLength(2);
  });

  it('are never the user', async () => {
    await changeSettings({ ownIdentities: ['x:mara'] });
    await importAll([found('Mara', ['x:mara']), found('M', ['email:mara@example.org'])], { me: ['email:mara@example.org'] });
    expect(await names()).toEqual([]);
  });

  it('stay in the trash, and their history goes on there', async () => {
    const stored = await addPerson({ name: 'Ada Byrne', identities: ['x:ada'] });
    await deletePerson(stored);
    await importAll([found('Ada', ['x:ada', 'x-id:77'], { interactions: [comment('1')] })]);
    expect(await names()).toEqual([]);
    expect(await interactionsOf(stored)).toHaveLength(1);
    expect(await findByIdentities(['x-id:77'])).toBeNull();
  });

  it('are in focus only by the user’s word', async () => {
    await importAll([found('Ada Byrne', ['x:ada'], { interactions: [comment('1')] })]);
    expect(await summaries({ sort: 'name' })).toMatchObject([{ focus: false }]);
  });

  it('bring what the file tells: facts, communities, who introduced them, meetings', async () => {
    const meeting = { at: 2e12, endAt: null, title: 'Coffee', wholeDay: false, sourceKey: 'ics 1' };
    const file: Finding[] = [
      found('Ada Byrne', ['x:ada'], {
        facts: [
          { text: 'Lives in Cork', facet: 'place' },
          { text: 'Bad knee', facet: 'health' },
        ],
        communities: ['SOBCon'],
        introducedBy: { name: 'Cleo Dunn', identities: ['x:cleo'] },
        meetings: [meeting],
      }),
      found('Bea Cruz', ['x:bea'], { meetings: [meeting] }),
    ];
    await importAll(file);
    await importAll(file);
    const id = await idOf('x:ada');
    const cleo = await idOf('x:cleo');
    expect(await factsOf(id)).toMatchObject([
      { text: 'Lives in Cork', private: false },
      { text: 'Bad knee', private: true },
    ]);
    expect(await person(id)).toMatchObject({ communities: ['SOBCon'], origin: { kind: 'person', viaPersonId: cleo } });
    expect(await database.meetings.toArray()).toMatchObject([{ title: 'Coffee', personIds: [id, await idOf('x:bea')] }]);
  });

  it('get the name that a later file gives to an account', async () => {
    await importAll([found('', ['x-id:77'])]);
    expect(await names()).toEqual(['77']);
    await importAll([found('', ['x-id:77', 'x:ada'])]);
    expect(await names()).toEqual(['ada']);
    await importAll([found('Ada Byrne', ['x:ada'])]);
    expect(await names()).toEqual(['Ada Byrne']);
  });
});

it('gives people what the user’s own pages showed of them while they were strangers', async () => {
  const page = 'https://mara.example/post';
  const seen = {
    identity: 'web:ada.example',
    personId: null,
    kind: 'comment',
    page,
    host: 'mara.example',
    at: 1e12,
    seenAt: 1e12,
  } as const;
  await names();
  await database.sightings.put({ permalink: `${page}#c1`, ...seen });
  const { id } = await importAll([found('Ada Byrne', ['web:ada.example'])]);
  expect(await summaries({ sort: 'name' })).toMatchObject([{ talks: 1, traces: { comments: 1 } }]);
  await undoImport(id);
  expect(await names()).toEqual([]);
  expect(await database.sightings.toArray()).toMatchObject([{ personId: null }]);
});

describe('the same file again', () => {
  const file = [
    found('Ada Byrne', ada, { interactions: [comment('1'), comment('2')], facts: [{ text: 'Gardens', facet: 'other' }] }),
    found('Guest', ['name:blog.example/guest'], { interactions: [comment('3')] }),
  ];

  it('adds nothing, and a newer export only what is new', async () => {
    await importAll(file);
    const before = await told();
    const again = await importAll(file);
    expect(await told()).toEqual(before);
    expect(again.exports[0]).toMatchObject({ people: { added: 0, joined: 2 }, interactions: { added: 0, known: 3 } });
    const newer = await importAll([...file, found('Ada', ['x:ada'], { interactions: [comment('4')] })]);
    expect(newer.exports[0]).toMatchObject({ interactions: { added: 1, known: 3 } });
    expect((await findByIdentities(['x:ada']))?.person.talks).toBe(3);
  });

  it('shows among the imports of its people', async () => {
    const first = await importAll(file);
    const second = await importAll(file);
    expect((await imports()).map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
    expect(await peopleOfImport(second.id)).toHaveLength(2);
    expect((await importsOf(await idOf('x:ada'))).sort()).toEqual([first.id, second.id].sort());
  });
});

describe('undoing an import', () => {
  it('ends one that still runs', async () => {
    async function* undoneMeanwhile() {
      yield found('Ada Byrne', ['x:ada']);
      yield* aBatchOfTheUser;
      yield found('Bea Cruz', ['x:bea']);
      await undoImport(importId);
    }
    const importId = crypto.randomUUID();
    await expect(importAll(undoneMeanwhile(), { importId, me: ['x:mara'] })).rejects.toThrow('taken back');
    expect(await names()).toEqual([]);
  });

  const file = [
    found('Ada Byrne', ada, {
      interactions: [comment('1'), comment('2')],
      facts: [{ text: 'Gardens', facet: 'other' }],
      communities: ['SOBCon'],
      introducedBy: { name: 'Cleo Dunn', identities: ['x:cleo'] },
    }),
    found('Bea Cruz', ['x:bea'], { interactions: [comment('3')], claims: ['web:ada.example'] }),
  ];

  it('leaves the store as it was, and is one act', async () => {
    await addPerson({ name: 'ada', identities: ['x:ada'] });
    await addPerson({ name: 'Somebody', identities: ['web:ada.example'] });
    const before = await told();
    await importAll(file);
    const [last] = await lastActs();
    expect(last?.kind).toBe('imported');
    await undo(last?.id ?? '');
    expect(await told()).toEqual(before);
    expect((await lastActs())[0]).toMatchObject({ kind: 'imported', undone: true });
    expect(await imports()).toMatchObject([{ undoneAt: expect.any(Number) }]);
  });

  it('keeps what the user wrote since, and whom they wrote about', async () => {
    const { id } = await importAll(file);
    const bea = await idOf('x:bea');
    await logInteraction({ personId: bea, rung: 'call', direction: 'both', at: 2e12, channel: 'phone' });
    const [gardens] = await factsOf(await idOf('x:ada'));
    await editFact(gardens?.id ?? '', { text: 'Gardens at night' });
    await addFact({ personId: bea, text: 'Sails' });
    await undoImport(id);
    expect(await names()).toEqual(['Ada Byrne', 'Bea Cruz']);
    expect(await summaries({ sort: 'name' })).toMatchObject([{ talks: 0 }, { talks: 1, rung: 'call' }]);
    expect(await factsOf(await idOf('x:ada'))).toMatchObject([{ text: 'Gardens at night' }]);
  });

  it('keeps whom another import tells of', async () => {
    const first = await importAll(file);
    await importAll([found('Bea', ['x:bea'], { interactions: [comment('9')] })]);
    await undoImport(first.id);
    expect(await summaries({ sort: 'name' })).toMatchObject([{ name: 'Bea Cruz', talks: 1 }]);
  });

  it('lets the file be taken in anew', async () => {
    const first = await importAll(file);
    const before = await told();
    await undoImport(first.id);
    await importAll(file);
    const after = await told();
    expect(after.summaries.map(({ name, talks }) => [name, talks])).toEqual(
      before.summaries.map(({ name, talks }) => [name, talks]),
    );
  });
});

describe('each file of an import', () => {
  const files = ['posts.js', 'messages.js'];
  /** Who is new and known, and what happened for the first time and again, file by file. */
  const counts = ({ exports }: ImportReport) =>
    exports.map((one) =>
      one.files.map(({ people, interactions }) => [people, interactions].map((of) => Object.values(of ?? {}))),
    );
  const by = (file: string, name: string, identities: Identity[], ...told: string[]): FindingOfFile => ({
    ...found(name, identities, { interactions: told.map((number) => comment(number)) }),
    file,
  });
  const [posts = '', messages = ''] = files;

  it('has new people in the first that tells of them, and known ones in the others', async () => {
    await addPerson({ name: 'Bea Cruz', identities: ['x:bea'] });
    const findings = [
      by(posts, 'Ada', ['x:ada'], '1', '2'),
      by(posts, 'Ada', ['x:ada'], '3'),
      by(posts, 'Bea', ['x:bea'], '4'),
      by(messages, 'Ada', ['x:ada'], '3', '5'),
      by(messages, 'Bea', ['x:bea']),
      by(messages, 'Cleo', ['x:cleo']),
      by(messages, 'Mara', ['x:mara'], '6'),
    ];
    const report = await importAll(findings, { files, me: ['x:mara'] });
    expect(counts(report)).toEqual([
      [
        [
          [1, 1],
          [4, 0],
        ],
        [
          [1, 2],
          [1, 1],
        ],
      ],
    ]);
    expect(report.exports[0]?.people).toEqual({ added: 2, joined: 1 });
    expect(readBackup(await exportBackup()).imports[0]?.exports).toEqual(report.exports);
  });

  it('counts as one whoever turns out to be one', async () => {
    await addPerson({ name: 'Bea Cruz', identities: ['x:bea'] });
    const findings = [
      by(posts, 'Ada', ['x:ada']),
      by(messages, '', ['x-id:77']),
      by(posts, '', ['x-id:77']),
      by(messages, '', ['x-id:8']),
      by(messages, 'Ada', ['x:ada', 'x-id:77']),
      by(posts, 'Bea', ['x:bea', 'x-id:8']),
    ];
    const report = await importAll(findings, { files });
    expect(counts(report)).toEqual([
      [
        [
          [1, 1],
          [0, 0],
        ],
        [
          [0, 2],
          [0, 0],
        ],
      ],
    ]);
    expect(report.exports[0]?.people).toEqual({ added: 1, joined: 1 });
  });

  it('knows whom another export of the same drop brought', async () => {
    const one = exported([by('a.csv', 'Ada', ['x:ada']), by('a.csv', '', ['x-id:77'])], {
      importer: 'linkedin',
      files: ['a.csv'],
    });
    const two = exported([by('b.js', 'Ada', ['x:ada', 'x-id:77'])], { importer: 'x', files: ['b.js'] });
    const { signal } = new AbortController();
    const report = await absorb(crypto.randomUUID(), [one, two], { me: new Set(), progress: () => {}, signal });
    expect(report.exports.map(({ people: of }) => of)).toEqual([
      { added: 1, joined: 0 },
      { added: 0, joined: 1 },
    ]);
    expect(counts(report)).toEqual([
      [
        [
          [1, 0],
          [0, 0],
        ],
      ],
      [
        [
          [0, 1],
          [0, 0],
        ],
      ],
    ]);
  });

  it('says how much of it was left out', async () => {
    const one = exported([], { files });
    for (const line of [1, 2]) one.notes.skip({ file: messages, line, reason: because('skip_quoteOpen') });
    const { signal } = new AbortController();
    const report = await absorb(crypto.randomUUID(), [one], { me: new Set(), progress: () => {}, signal });
    expect(report.exports[0]?.files).toEqual([
      { name: posts, size: 1 },
      { name: messages, size: 1, skipped: 2 },
    ]);
  });
});

const twoFiles = ['posts.js', 'messages.js'];

/** 900 findings of 300 people, some of them one person's only at the end, of two files and in four batches. */
function* longFile(): Generator<FindingOfFile> {
  for (let i = 0; i < 900; i++) {
    const n = i % 300;
    const identities: Identity[] =
      i < 850 ? [i % 2 === 0 ? `x:person${n}` : `email:p${n}@example.org`] : [`x:person${n}`, `x-id:${n}`];
    const at = Date.UTC(2015, 0, 1) + (i % 500) * 86_400_000;
    const told = { interactions: [comment(String(i), { at, thread: null, channel: 'x' })] };
    yield { ...found(`Person ${n}`, identities, told), file: twoFiles[Number(i % 4 === 0)] ?? '' };
    if (i % 300 === 200) yield* aBatchOfTheUser;
  }
}

describe('an import that is stopped', () => {
  const importId = 'b3b1d9c4-46c9-4c39-9f0d-2ff2a0a90c55';
  const given = { importId, files: twoFiles, me: ['x:mara' as const] };

  /** Stops while the `stopAt`th finding is read. */
  async function stoppedAt(stopAt: number) {
    const stop = new AbortController();
    async function* until() {
      let i = 0;
      for (const one of longFile()) {
        if (++i === stopAt) stop.abort();
        yield one;
      }
    }
    await expect(importAll(until(), { ...given, signal: stop.signal })).rejects.toThrow();
  }

  /** Everything but when it was: in that alone two runs may differ. */
  async function whatIsThere() {
    const { imports: runs, ...rows } = JSON.parse(await exportBackup());
    const withoutTimes = JSON.stringify(rows).replaceAll(String(runs[0]?.at), '0');
    return { rows: JSON.parse(withoutTimes), exports: runs[0]?.exports, summaries: await summaries({ sort: 'name' }) };
  }

  it('goes on where it was and ends as if nothing had happened', async () => {
    await importAll(longFile(), given);
    const undisturbed = await whatIsThere();
    await emptyStore();
    await stoppedAt(20_500);
    expect(await imports()).toMatchObject([{ finishedAt: null }]);
    database.close();
    await stoppedAt(60_850);
    await importAll(longFile(), given);
    expect(await whatIsThere()).toEqual(undisturbed);
    expect(await imports()).toMatchObject([{ finishedAt: expect.any(Number) }]);
  }, 30_000);

  it('is not gone on with while another page brings it in', async () => {
    async function* whileAnother() {
      yield found('Ada Byrne', ['x:ada']);
      expect(await importsUnderWay()).toEqual(new Set([importId]));
      await expect(importAll(longFile(), given)).rejects.toThrow('Another page');
    }
    await importAll(whileAnother(), given);
    expect(await names()).toEqual(['Ada Byrne']);
    expect(await importsUnderWay()).toEqual(new Set());
  });

  it('can be taken back as far as it came', async () => {
    await addPerson({ name: 'Before', identities: ['x:before'] });
    const before = await told();
    await stoppedAt(60_850);
    await undoImport(importId);
    expect(await told()).toEqual(before);
  }, 30_000);

  it('is healed with all it had absorbed', async () => {
    await importAll(longFile(), given);
    await addPerson({ name: 'After', identities: ['x:after'] });
    const before = { backup: await exportBackup(), summaries: await summaries({ sort: 'name' }) };
    database.close();
    await indexedDB.deleteDatabase('familiar');
    expect({ backup: await exportBackup(), summaries: await summaries({ sort: 'name' }) }).toEqual(before);
    expect(await lastHealing()).toMatchObject({ found: 'empty', lost: 0 });
    await undoImport(importId);
    expect(await names()).toEqual(['After']);
    database.close();
    await indexedDB.deleteDatabase('familiar');
    expect(await names()).toEqual(['After']);
  }, 30_000);

  it('is in the second copy though the browser died before that was told so', async () => {
    const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
    await addPerson({ name: 'Before', identities: ['x:before'] });
    const { journal } = await fakeBrowser.storage.local.get(['journal']);
    await importAll([...longFile()].slice(0, 100), given);
    await set({ journal });
    const before = { backup: await exportBackup() };
    database.close();
    await names();
    database.close();
    await indexedDB.deleteDatabase('familiar');
    expect({ backup: await exportBackup() }).toEqual(before);
  });
});

describe('the second copy of an import', () => {
  const { local } = fakeBrowser.storage;
  const isSegment = (key: string) => key.startsWith('journal/rows/');
  /** So many that a batch of them is several parts. */
  const many = () =>
    Array.from({ length: 5_000 }, (_, n) => found(`Ada ${n}`, [`x:ada${n}`], { interactions: [comment(`${n}`)] }));

  it('counts a part only once the browser has written it, though the next is made meanwhile', async () => {
    const set = local.set.bind(local);
    const written = new Set<string>();
    const early: string[] = [];
    const setting = vi.spyOn(local, 'set').mockImplementation(async (items: Record<string, unknown>) => {
      const { journal: mark } = items;
      const { segments = [] } = (mark ?? {}) as { segments?: string[] };
      early.push(...segments.filter((key) => !written.has(key)));
      await new Promise((resolve) => setTimeout(resolve, 20));
      await set(items);
      for (const key of Object.keys(items).filter(isSegment)) written.add(key);
    });
    await importAll(many());
    setting.mockRestore();
    expect(written.size).toBeGreaterThan(2);
    expect(early).toEqual([]);
  });

  it('is made anew where a part could not be written', async () => {
    const set = local.set.bind(local);
    let failures = 0;
    const setting = vi.spyOn(local, 'set').mockImplementation(async (items: Record<string, unknown>) => {
      if (Object.keys(items).some(isSegment) && failures++ === 1) throw new Error('The disk is full.');
      await set(items);
    });
    await importAll(many());
    setting.mockRestore();
    const before = (await summaries({ sort: 'name' })).length;
    database.close();
    await indexedDB.deleteDatabase('familiar');
    expect([before, (await summaries({ sort: 'name' })).length]).toEqual([5_000, 5_000]);
    expect(await lastHealing()).toMatchObject({ found: 'empty', lost: 0 });
  }, 30_000);
});

it('brings nobody in twice while another import tells of the same people', async () => {
  const [first, second] = await Promise.all([importAll(longFile()), importAll(longFile())]);
  const { people, interactions } = JSON.parse(await exportBackup());
  await emptyStore();
  await importAll(longFile());
  const alone = JSON.parse(await exportBackup());
  expect([people.length, interactions.length]).toEqual([alone.people.length, alone.interactions.length]);
  const added = (report: ImportReport) => report.exports[0]?.interactions.added ?? 0;
  expect(added(first) + added(second)).toBe(interactions.length);
}, 30_000);

it('keeps how many entries each file had, also in a backup', async () => {
  const notes = new ReadingNotes();
  async function* told() {
    for (const name of ['Ada', 'Bea']) {
      notes.found('one.vcf');
      yield found(name, [`x:${name.toLowerCase()}` as Identity]);
    }
  }
  const files = ['one.vcf', 'none.vcf'].map((name) => ({ name, size: 1 }));
  const { signal } = new AbortController();
  const exported = { importer: 'vcard', files, findings: told(), notes };
  const report = await absorb(crypto.randomUUID(), [exported], { me: new Set(), progress: () => {}, signal });
  expect(report.exports[0]?.files).toEqual([{ name: 'one.vcf', size: 1, entries: 2 }, files[1]]);
  expect(readBackup(await exportBackup()).imports[0]?.exports).toEqual(report.exports);
});

it('notes an export that breaks off, and goes on with the others', async () => {
  async function* broken() {
    yield found('Ada Byrne', ['x:ada']);
    throw new Unreadable(because('skip_quoteOpen'), { file: 'export.xml', line: 3 });
  }
  async function* whole() {
    yield found('Bea Cruz', ['x:bea']);
  }
  const one = { importer: 'wordpress', files: [{ name: 'export.xml', size: 1 }], findings: broken(), notes: new ReadingNotes() };
  const two = { importer: 'x', files: [{ name: 'tweets.js', size: 1 }], findings: whole(), notes: new ReadingNotes() };
  const absorbing = { me: new Set<Identity>(), progress: () => {}, signal: new AbortController().signal };
  const report = await absorb(crypto.randomUUID(), [one, two], absorbing);
  expect(await names()).toEqual(['Ada Byrne', 'Bea Cruz']);
  expect(report.exports).toMatchObject([
    { skippedCount: 0, damaged: [{ file: 'export.xml', line: 3, reason: { key: 'skip_quoteOpen', values: [] } }] },
    { people: { added: 1 }, damaged: [] },
  ]);
  expect(await people(await peopleOfImport(report.id))).toHaveLength(2);
});

it('keeps five thousand things that happened at a time, and tells how far it is', async () => {
  async function* posts() {
    for (let n = 0; n < 5_001; n++) yield found(`Ada ${n}`, [`x:ada${n}`], { interactions: [comment(String(n))] });
  }
  const kept: (number | undefined)[] = [];
  const exported = { importer: 'x', files: [{ name: 'tweets.js', size: 1 }], findings: posts(), notes: new ReadingNotes() };
  const progress = ({ exports: [told] }: ImportReport) => kept.push(told?.interactions.added);
  await absorb(crypto.randomUUID(), [exported], { me: new Set(), progress, signal: new AbortController().signal });
  expect(kept).toEqual([5_000, 5_001]);
}, 60_000);
