import { type Finding, type FoundInteraction, finding } from '../../relationship/finding.ts';
import type { Identity } from '../../relationship/identity.ts';
import { readDate } from '../dates.ts';
import { excerptOf } from '../text.ts';
import { memberOf } from './account.ts';

type MessageItem = {
  messageCreate?: { id?: string; senderId?: string; recipientId?: string; createdAt?: string; text?: string };
};

/** A direct message, with its text or (in the headers file) without. In a group only what others wrote tells of somebody. */
export function personInMessage({ messageCreate: message }: MessageItem, me: ReadonlySet<Identity>): Finding[] {
  const at = readDate(message?.createdAt ?? '', 'UTC');
  if (message?.id === undefined || at === null) return [];
  const isMine = memberOf(message.senderId).some((identity) => me.has(identity));
  const identities = memberOf(isMine ? message.recipientId : message.senderId);
  return written(identities, {
    direction: isMine ? 'out' : 'in',
    at,
    note: excerptOf(message.text ?? ''),
    sourceKey: `x dm ${message.id}`,
  });
}

type EncryptedItem = {
  messageEvent?: { senderId?: string; conversationId?: string; createdAtMsec?: string; messageId?: string; detail?: object };
};

/** A message of the encrypted chat (2025 and later): date and partner, never its text. */
export function personInEncryptedMessage({ messageEvent: event }: EncryptedItem, me: ReadonlySet<Identity>): Finding[] {
  if (event?.messageId === undefined || !('messageCreateEvent' in (event.detail ?? {}))) return [];
  const members = (event.conversationId ?? '').split(':');
  const at = Number(event.createdAtMsec);
  if (members.length !== 2 || !Number.isFinite(at)) return [];
  const isMine = memberOf(event.senderId).some((identity) => me.has(identity));
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
