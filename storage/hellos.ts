import type { Hello, HelloOutcome } from '../relationship/hello.ts';
import { act, type Writing } from './act.ts';
import { database } from './database.ts';
import { writeInteraction } from './interactions.ts';
import { store } from './open.ts';
import { Problem } from './problem.ts';

/** Remembers that a hello went out, on the user's word, as a mail (or message) of theirs too. Returns the hello's id. */
export function sendHello(
  personId: string,
  at: number,
  rung: 'email' | 'message' = 'email',
  operationId?: string,
): Promise<string> {
  return act('sent hello', (write) => writeHello(write, personId, at, rung), operationId);
}

/** The same within an act. */
export async function writeHello(write: Writing, personId: string, at: number, rung: 'email' | 'message'): Promise<string> {
  const id = crypto.randomUUID();
  // The mail is found by the hello that it was, so that taking the hello back takes it along.
  await writeInteraction(write, { personId, rung, direction: 'out', at, channel: rung, sourceKey: `hello:${id}` });
  await write.put('hellos', { id, personId, at, outcome: null, outcomeAt: null, words: '' });
  return id;
}

/** How a hello went, as the user tells it; can be told again. */
export function tellHello(helloId: string, outcome: HelloOutcome, words: string, operationId?: string): Promise<void> {
  return act(
    'told hello',
    async (write) => {
      const hello = await database.hellos.get(helloId);
      if (!hello) throw new Problem('gone', 'This hello is no longer here.');
      await write.put('hellos', { ...hello, outcome, words, outcomeAt: Date.now() });
    },
    operationId,
  );
}

/** Removes a hello that did not go out; the act can be undone. */
export function deleteHello(helloId: string, operationId?: string): Promise<void> {
  return act(
    'deleted hello',
    async (write) => {
      const mail = await database.interactions.where('sourceKey').equals(`hello:${helloId}`).first();
      if (mail) await write.remove('interactions', mail.id);
      await write.remove('hellos', helloId);
    },
    operationId,
  );
}

/** The diary of hellos, newest first; one person's or everybody's. */
export async function hellos(personId?: string): Promise<Hello[]> {
  const db = await store();
  const rows = personId === undefined ? await db.hellos.toArray() : await db.hellos.where('personId').equals(personId).toArray();
  return rows.sort((a, b) => b.at - a.at);
}
