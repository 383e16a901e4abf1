import type { Invitation } from '../relationship/invitation.ts';
import { act } from './act.ts';
import { database } from './database.ts';
import { writeInteraction } from './interactions.ts';
import { store } from './open.ts';
import { existing } from './people.ts';
import { Problem } from './problem.ts';

/** An invitation to talk, as it is given. */
export type NewInvitation = Pick<Invitation, 'personId' | 'by'> & Partial<Omit<Invitation, 'id'>>;

/** Remembers an invitation to each of these people, the user's or theirs, by one act. Returns the ids in order. */
export function invite(invitations: readonly NewInvitation[], operationId?: string): Promise<string[]> {
  return act(
    'invited',
    async (write) => {
      const at = Date.now();
      const empty = { state: 'invited' as const, at, stateAt: at, scheduledAt: null, minutes: null, note: '' };
      const rows = invitations.map((invitation): Invitation => ({ ...empty, ...invitation, id: crypto.randomUUID() }));
      for (const { personId } of rows) await existing(personId);
      await write.putAll('invitations', rows);
      return rows.map(({ id }) => id);
    },
    operationId,
  );
}

/** How far it has come, when the two will talk, what was proposed. */
export function changeInvitation(
  invitationId: string,
  changes: Partial<Pick<Invitation, 'state' | 'scheduledAt' | 'minutes' | 'note'>>,
  operationId?: string,
): Promise<void> {
  return act(
    'changed invitation',
    async (write) => {
      const invitation = await known(invitationId);
      const moved = changes.state !== undefined && changes.state !== invitation.state;
      await write.put('invitations', { ...invitation, ...changes, ...(moved && { stateAt: Date.now() }) });
    },
    operationId,
  );
}

/** The user gently invites once more: the invitation is as of now. */
export function inviteAgain(invitationId: string, operationId?: string): Promise<void> {
  return act(
    'invited',
    async (write) => {
      const invitation = await known(invitationId);
      await write.put('invitations', { ...invitation, state: 'invited', stateAt: Date.now() });
    },
    operationId,
  );
}

/** The two have talked: the call is logged, at the time that was arranged or now, by the same act. */
export function haveTalked(invitationId: string, operationId?: string): Promise<void> {
  return act(
    'logged',
    async (write) => {
      const now = Date.now();
      const invitation = await known(invitationId);
      const { personId, scheduledAt, minutes } = invitation;
      // What was arranged for later took place earlier.
      const at = scheduledAt === null ? now : Math.min(scheduledAt, now);
      const sourceKey = `invitation:${invitationId}`;
      await writeInteraction(write, { personId, rung: 'call', direction: 'both', at, channel: 'phone', minutes, sourceKey });
      await write.put('invitations', { ...invitation, state: 'talked', stateAt: now });
    },
    operationId,
  );
}

async function known(invitationId: string): Promise<Invitation> {
  const invitation = await database.invitations.get(invitationId);
  if (!invitation) throw new Problem('gone', 'This invitation is no longer here.');
  return invitation;
}

/** Removes an invitation; the act can be undone. */
export function deleteInvitation(invitationId: string, operationId?: string): Promise<void> {
  return act('deleted invitation', (write) => write.remove('invitations', invitationId), operationId);
}

/** Invitations both ways, newest first; one person's or everybody's. */
export async function invitations(personId?: string): Promise<Invitation[]> {
  const { invitations: table } = await store();
  const rows = personId === undefined ? await table.toArray() : await table.where('personId').equals(personId).toArray();
  return rows.sort((a, b) => b.stateAt - a.stateAt);
}
