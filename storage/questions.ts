import type { Identity } from '../relationship/identity.ts';
import type { PersonSummary } from '../relationship/person.ts';
import { act } from './act.ts';
import { database, type OpenQuestion, type QuestionReason } from './database.ts';
import { store } from './open.ts';
import { existing, notSameKey } from './people.ts';

/** Whether two people are one, with all that speaks for it. */
export type Question = {
  /** Both ids, sorted, with a space between. */
  id: string;
  people: [PersonSummary, PersonSummary];
  reasons: QuestionReason[];
  /** When each of its reasons came up, ms since epoch; an import's at the moment it began. */
  raisedAt: number[];
  isLater: boolean;
};

/** The questions to be answered ("same" is `merge`), those with most speaking for it first, those put off last. */
export async function openQuestions(): Promise<Question[]> {
  const db = await store();
  const groups = await grouped(await db.questions.toArray());
  const personIds = [...groups.keys()].flatMap((id) => id.split(' '));
  const summaries = new Map(
    (await db.summaries.bulkGet(personIds)).flatMap((row) => (row ? [[row.personId, row] as const] : [])),
  );
  const questions = [...groups].flatMap(([id, rows]): Question[] => {
    const [a, b] = id.split(' ').map((personId) => summaries.get(personId));
    return a && b ? [asked(id, [a, b], rows)] : [];
  });
  return questions.sort(
    (a, b) => Number(a.isLater) - Number(b.isLater) || b.reasons.length - a.reasons.length || firstOf(a) - firstOf(b),
  );
}

function firstOf({ raisedAt }: Question): number {
  return Math.min(...raisedAt);
}

/** The questions that an import raised. */
export async function questionsOfImport(importId: string): Promise<Question[]> {
  const importing = await (await store()).imports.get(importId);
  return (await openQuestions()).filter(({ raisedAt }) => importing && raisedAt.includes(importing.at));
}

/** "Not the same": remembered both ways, so that no page and no file raises it again. */
export function answerNotSame(personId: string, otherId: string, operationId?: string): Promise<void> {
  return act(
    'answered question',
    async (write) => {
      const [one, other] = [await existing(personId), await existing(otherId)];
      const at = Date.now();
      const denied = (identities: readonly Identity[], of: string) =>
        identities.map((identity) => ({ key: notSameKey(identity, of), identity, personId: of, at }));
      await write.putAll('notSame', [...denied(one.identities, otherId), ...denied(other.identities, personId)]);
      const rows = await rowsBetween(personId, otherId);
      await write.removeAll(
        'questions',
        rows.map(({ pair }) => pair),
      );
    },
    operationId,
  );
}

/** "Later": the question comes last from now on. */
export function answerLater(personId: string, otherId: string, operationId?: string): Promise<void> {
  return act(
    'answered question',
    async (write) => {
      const rows = await rowsBetween(personId, otherId);
      await write.putAll(
        'questions',
        rows.map((row) => ({ ...row, laterAt: Date.now() })),
      );
    },
    operationId,
  );
}

async function rowsBetween(personId: string, otherId: string): Promise<OpenQuestion[]> {
  return (await grouped(await database.questions.toArray())).get([personId, otherId].sort().join(' ')) ?? [];
}

/** By the two people, as they are by now: somebody may have become another since. */
async function grouped(rows: readonly OpenQuestion[]): Promise<Map<string, OpenQuestion[]>> {
  const became = new Map((await database.merges.toArray()).map(({ otherId, personId }) => [otherId, personId]));
  const nowIs = (id: string): string => {
    const other = became.get(id);
    return other === undefined ? id : nowIs(other);
  };
  const groups = new Map<string, OpenQuestion[]>();
  for (const row of rows) {
    const [a, b] = row.personIds.map(nowIs).sort();
    if (a === b) continue;
    const id = `${a} ${b}`;
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return groups;
}

function asked(id: string, people: [PersonSummary, PersonSummary], rows: readonly OpenQuestion[]): Question {
  const reasons = rows.flatMap((row) =>
    row.reasons.map((reason) => (reason.kind === 'shown together' ? { ...reason, words: row.identities.join(' ') } : reason)),
  );
  const unlike = [...new Map(reasons.map((reason) => [`${reason.kind} ${reason.words}`, reason])).values()];
  const isLater = rows.every(({ laterAt }) => laterAt !== null);
  return { id, people, reasons: unlike, raisedAt: rows.map(({ at }) => at), isLater };
}
