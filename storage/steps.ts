import type { Rung } from '../relationship/ladder.ts';
import type { Owed } from '../relationship/owed.ts';
import type { StepAnswer } from '../relationship/stepAnswer.ts';
import type { Reason, Step, Suggestion } from '../relationship/suggestion.ts';
import { act, type Writing } from './act.ts';
import { database } from './database.ts';
import { writeHello } from './hellos.ts';
import { writeInteraction } from './interactions.ts';
import { existing } from './people.ts';

/** Does as the user answers a suggestion. */
export function answerStep(personId: string, suggestion: Suggestion, answer: StepAnswer, operationId?: string): Promise<void> {
  switch (answer) {
    case 'done':
      return finishStep(personId, suggestion, operationId);
    case 'not again':
      return dismissStep(personId, suggestion.key, operationId);
    case 'not like this':
      return unwantStep(personId, suggestion.kind, true, operationId);
  }
}

/** "Not again": this very suggestion is never made for them again. */
export function dismissStep(personId: string, key: string, operationId?: string): Promise<void> {
  return act('dismissed', (write) => dismiss(write, personId, key), operationId);
}

/** "Not like this": no suggestion of the kind for them until the user wants it again. */
export function unwantStep(personId: string, kind: string, unwanted: boolean, operationId?: string): Promise<void> {
  return act(
    unwanted ? 'not like this' : 'prompts again',
    async (write) => {
      const person = await existing(personId);
      const others = person.unwanted.filter((one) => one !== kind);
      await write.put('people', { ...person, unwanted: unwanted ? [...others, kind] : others });
    },
    operationId,
  );
}

/**
 * The user says that a suggestion is done, by one act: a promise is kept, what is owed is settled, a fact no longer waits to be asked after,
 * and what is a contact is logged as one of today, with which somebody leaves the queue. Each kind's file says what ends it.
 */
export function finishStep(personId: string, suggestion: Suggestion, operationId?: string): Promise<void> {
  return act('did step', (write) => finish(write, personId, suggestion), operationId);
}

async function finish(write: Writing, personId: string, { kind, step, because, key }: Suggestion): Promise<void> {
  await existing(personId);
  const [reason] = because;
  switch (kind) {
    case 'promise due':
    case 'their promise due':
      return keepPromises(write, because);
    case 'life event':
      await settle(write, personId, because);
      return stopAsking(write, because);
    case 'thanks owed':
      // What an import told of is no row to settle.
      if (reason?.kind === 'owed' && (await database.owed.get(reason.owedId)) === undefined) return dismiss(write, personId, key);
      await settle(write, personId, because);
      return answeredThere(write, personId, reason);
    case 'question open':
    case 'congratulate':
    case 'tell them':
      await settle(write, personId, because);
      return answeredThere(write, personId, reason);
    case 'reply owed':
      await settle(write, personId, because);
      return contact(write, personId, reason?.kind === 'they wrote' ? reason.rung : 'reply');
    case 'hello':
      return writeHello(write, personId, Date.now(), step === 'message' ? 'message' : 'email').then(() => {});
    case 'invited':
    case 'report back':
    case 'learn about them':
      return dismiss(write, personId, key);
    default:
      await contact(write, personId, rungOf[step] ?? 'message', step === 'video' ? 'video' : undefined);
      return leaveQueue(write, personId);
  }
}

/** What stands in public was answered there, and that was a contact. */
async function answeredThere(write: Writing, personId: string, reason: Reason | undefined): Promise<void> {
  if (reason?.kind === 'owed' && reason.permalink !== null) await contact(write, personId, 'reply');
}

/** The rung a step is logged on. */
const rungOf: Partial<Record<Step, Rung>> = {
  welcome: 'reply',
  reply: 'reply',
  email: 'email',
  call: 'call',
  video: 'call',
  meet: 'meet',
};

const channelOf: Record<Rung, string> = {
  follow: 'web',
  reply: 'web',
  message: 'message',
  email: 'email',
  call: 'phone',
  meet: 'in person',
  collaborate: 'in person',
};

/** Who was next up had their turn. */
async function leaveQueue(write: Writing, personId: string): Promise<void> {
  const person = await existing(personId);
  if (person.nextUp !== null) await write.put('people', { ...person, nextUp: null });
}

async function contact(write: Writing, personId: string, rung: Rung, channel = channelOf[rung]): Promise<void> {
  const direction = rung === 'call' || rung === 'meet' ? 'both' : 'out';
  await writeInteraction(write, { personId, rung, direction, at: Date.now(), channel });
}

async function keepPromises(write: Writing, because: readonly Reason[]): Promise<void> {
  for (const reason of because) {
    const pledge = reason.kind === 'promise' ? await database.pledges.get(reason.pledgeId) : undefined;
    if (pledge && pledge.keptAt === null) await write.put('pledges', { ...pledge, keptAt: Date.now() });
  }
}

async function stopAsking(write: Writing, because: readonly Reason[]): Promise<void> {
  for (const reason of because) {
    const fact = reason.kind === 'ask after' ? await database.facts.get(reason.factId) : undefined;
    if (fact) await write.put('facts', { ...fact, followUpAt: null });
  }
}

/** All that is open of the same kind: one thank-you answers three shares. */
async function settle(write: Writing, personId: string, because: readonly Reason[]): Promise<void> {
  const kinds = new Set(because.flatMap((reason) => (reason.kind === 'owed' ? [reason.owed] : [])));
  const isOpen = ({ kind, settledAt }: Owed) => settledAt === null && kinds.has(kind);
  const open = await database.owed.where('personId').equals(personId).filter(isOpen).toArray();
  await write.putAll(
    'owed',
    open.map((row) => ({ ...row, settledAt: Date.now() })),
  );
}

async function dismiss(write: Writing, personId: string, key: string): Promise<void> {
  const person = await existing(personId);
  await write.put('people', { ...person, dismissed: [...new Set([...person.dismissed, key])] });
}
