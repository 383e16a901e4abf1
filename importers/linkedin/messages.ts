import { type Finding, type FoundInteraction, finding } from '../../relationship/finding.ts';
import type { Identity } from '../../relationship/identity.ts';
import { because } from '../../relationship/skipReason.ts';
import { readDate } from '../dates.ts';
import type { Reading } from '../importer.ts';
import type { Row } from '../table.ts';
import { excerptOf } from '../text.ts';
import { memberOf, membersOf } from './account.ts';

/** messages.csv of 2021 and later; the addresses of recipients since 2024. */
export const messages = {
  columns: {
    conversation: ['conversation id'],
    title: ['conversation title'],
    from: ['from'],
    sender: ['sender profile url'],
    to: ['to'],
    recipients: ['recipient profile urls'],
    date: ['date'],
    subject: ['subject'],
    content: ['content'],
    folder: ['folder'],
    attachments: ['attachments'],
    draft: ['is message draft'],
    archived: ['is conversation archived'],
  },
  needs: ['conversation', 'sender', 'date', 'content'],
} as const;

type Column = keyof typeof messages.columns;

/**
 * One message: a finding for its sender, or one for each recipient when the user sent it. A LinkedIn conversation runs for ever, so
 * it is no thread of one talk: its days are.
 */
export function messageIn({ file, line, cell }: Row<Column>, reading: Reading): Finding[] {
  if (cell.draft === 'true' || cell.draft === 'Yes') return [];
  const at = readDate(cell.date, 'UTC');
  if (at === null) {
    reading.skip({ file, line, reason: because('skip_columnDate', 'DATE', cell.date, '2026-08-01 02:00:00 UTC') });
    return [];
  }
  const sender = memberOf(cell.sender);
  const isMine = sender.some((identity) => reading.me.has(identity));
  const others = (isMine ? membersOf(cell.recipients) : [sender]).filter((identities) => !isMe(identities, reading));
  const names = isMine ? namesOf(cell.to, others.length) : [cell.from];
  const note = excerptOf([cell.subject, cell.content].filter((part) => part !== '').join(': '));
  return others.flatMap((identities, i) => {
    if (identities.length === 0) return [];
    const happened: FoundInteraction = {
      rung: 'message',
      direction: isMine ? 'out' : 'in',
      at,
      channel: 'linkedin',
      minutes: null,
      note,
      permalink: null,
      thread: null,
      sourceKey: `linkedin message ${cell.conversation} ${at} ${isMine ? 'to' : 'from'} ${identities[0]}`,
    };
    return [finding({ name: names[i] ?? '', identities, interactions: [happened] })];
  });
}

function isMe(identities: Identity[], reading: Reading): boolean {
  return identities.some((identity) => reading.me.has(identity));
}

/** "Ada Okafor, Ben Ruiz" is two names only if two people were written to: "A B, SPHRi" is one. */
function namesOf(to: string, people: number): string[] {
  if (people === 1) return [to];
  const names = to.split(', ');
  return names.length === people ? names : [];
}
