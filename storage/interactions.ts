import type { Identity } from '../relationship/identity.ts';
import type { Interaction } from '../relationship/interaction.ts';
import type { Origin } from '../relationship/origin.ts';
import type { QuickLog } from '../relationship/quickLog.ts';
import { talkKey } from '../relationship/talk.ts';
import { act, type Writing } from './act.ts';
import { database, rowsAbout, type StoredInteraction } from './database.ts';
import { rememberDeleted } from './deleted.ts';
import { store } from './open.ts';
import { writeOwed } from './owed.ts';
import { existing, type NewPerson, writePerson } from './people.ts';

/** What happened; what is left out is not known. */
export type NewInteraction = Pick<Interaction, 'personId' | 'rung' | 'direction' | 'at' | 'channel'> & Partial<Interaction>;

/** Remembers that something happened. Returns its id; that of the earlier one if its `sourceKey` is already there. */
export function logInteraction(happened: NewInteraction, operationId?: string): Promise<string> {
  return act('logged', (write) => writeInteraction(write, happened), operationId);
}

/** Whom a sentence is about: somebody known, or a name to add, with the accounts a page showed. */
export type Whom = { personId: string } | { newName: string; identities?: readonly Identity[]; origin?: Origin };

/** Stores all that one sentence said (person, interaction or missed call, promise) as one act; no interaction is null. */
export function logSentence(
  whom: Whom,
  log: Omit<QuickLog, 'who'>,
  operationId?: string,
): Promise<{ personId: string; interactionId: string | null }> {
  return act(
    'logged',
    async (write) => {
      const personId = 'personId' in whom ? whom.personId : await writePerson(write, newPerson(whom));
      const { direction, at, minutes, note, rung, channel } = log;
      if (log.missed) await writeOwed(write, { personId, kind: 'reply', words: note, at });
      const interactionId =
        rung === null
          ? null
          : await writeInteraction(write, { personId, rung, direction, at, minutes, note, channel: channel ?? rung });
      if (log.promise)
        await write.put('pledges', {
          ...log.promise,
          id: crypto.randomUUID(),
          personId,
          keptAt: null,
          permalink: null,
          at: Date.now(),
        });
      return { personId, interactionId };
    },
    operationId,
  );
}

function newPerson({ newName, identities = [], origin }: Extract<Whom, { newName: string }>): NewPerson {
  return { name: newName, identities, ...(origin && { origin }) };
}

/** Takes back an interaction that did not happen. */
export function deleteInteraction(interactionId: string, operationId?: string): Promise<void> {
  return act(
    'deleted interaction',
    async (write) => {
      const { personId = '', sourceKey = null } = (await database.interactions.get(interactionId)) ?? {};
      await write.remove('interactions', interactionId);
      if (sourceKey !== null) await rememberDeleted(write, personId, 'interaction', [sourceKey]);
    },
    operationId,
  );
}

/** All that happened with somebody, newest first. */
export async function interactionsOf(personId: string): Promise<Interaction[]> {
  await store();
  const rows = await rowsAbout('interactions', personId).reverse().toArray();
  return rows.map(withoutTalk);
}

/** Writes an interaction within an act, once for each `sourceKey`. */
export async function writeInteraction(write: Writing, happened: NewInteraction): Promise<string> {
  await existing(happened.personId);
  const { sourceKey = null } = happened;
  const earlier = sourceKey === null ? undefined : await database.interactions.where('sourceKey').equals(sourceKey).first();
  if (earlier) return earlier.id;
  const interaction: Interaction = {
    id: crypto.randomUUID(),
    minutes: null,
    note: '',
    source: 'user',
    permalink: null,
    thread: null,
    ...happened,
    sourceKey,
  };
  await write.put('interactions', { ...interaction, talk: talkKey(interaction) });
  return interaction.id;
}

function withoutTalk({ talk: _, ...interaction }: StoredInteraction): Interaction {
  return interaction;
}
