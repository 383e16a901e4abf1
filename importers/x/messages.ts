import { z } from 'zod';
import { type Finding, type FoundInteraction, finding } from '../../relationship/finding.ts';
import type { Identity } from '../../relationship/identity.ts';
import { readDate } from '../dates.ts';
import { excerptOf } from '../text.ts';
import { memberOf } from './account.ts';
import type { Context } from './context.ts';

const text = z.string().nullish();

/** An item of a conversation: a message, a company's automatic greeting, or who joined and left, which tells nothing. */
export const messageItem = z.object({
  messageCreate: z.object({ id: text, senderId: z.string(), recipientId: text, createdAt: z.string(), text }).nullish(),
  welcomeMessageCreate: z.looseObject({}).nullish(),
});

/** A direct message, with its text or (in the headers file) without. In a group only what others wrote tells of somebody. */
export function personInMessage(
  { messageCreate: message, welcomeMessageCreate: greeting }: z.infer<typeof messageItem>,
  { me, undated, leftOut }: Context,
): Finding[] {
  if (!message) {
    leftOut.count(greeting ? 'skip_mailMachines' : 'skip_toGroups');
    return [];
  }
  const at = readDate(message.createdAt, 'UTC');
  if (at === null) return undated(message.createdAt);
  const isMine = memberOf(message.senderId).some((identity) => me.has(identity));
  const identities = memberOf((isMine ? message.recipientId : message.senderId) ?? '');
  if (identities.length === 0) leftOut.count('skip_toGroups');
  return written(identities, {
    direction: isMine ? 'out' : 'in',
    at,
    note: excerptOf(message.text ?? ''),
    sourceKey: `x dm ${message.id ?? `${message.senderId} ${message.createdAt}`}`,
  });
}

export const encryptedItem = z.object({
  messageEvent: z.object({
    senderId: text,
    conversationId: text,
    createdAtMsec: text,
    messageId: text,
    detail: z.looseObject({}).nullish(),
  }),
});

/** A message of the encrypted chat (2025 and later): date and partner, never its text. */
export function personInEncryptedMessage(
  { messageEvent: event }: z.infer<typeof encryptedItem>,
  { me, undated, leftOut }: Context,
): Finding[] {
  const members = (event.conversationId ?? '').split(':');
  if (!event.messageId || !event.detail?.messageCreateEvent) {
    leftOut.count('skip_keyEvents');
    return [];
  }
  if (members.length !== 2) {
    leftOut.count('skip_toGroups');
    return [];
  }
  const at = Number(event.createdAtMsec || Number.NaN);
  if (!Number.isFinite(at)) return undated(event.createdAtMsec ?? '');
  const isMine = memberOf(event.senderId ?? '').some((identity) => me.has(identity));
  const partner = members
    .map((id) => memberOf(id))
    .find((identities) => identities.length > 0 && !identities.some((one) => me.has(one)));
  return written(partner ?? [], { direction: isMine ? 'out' : 'in', at, note: '', sourceKey: `x chat ${event.messageId}` });
}

type Written = Pick<FoundInteraction, 'direction' | 'at' | 'note' | 'sourceKey'>;

function written(identities: Identity[], message: Written): Finding[] {
  if (identities.length === 0) return [];
  const happened: FoundInteraction = { rung: 'message', channel: 'x', minutes: null, permalink: null, thread: null, ...message };
  return [finding({ name: '', identities, interactions: [happened] })];
}
