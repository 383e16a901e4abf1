import { type Finding, finding } from '../../relationship/finding.ts';
import type { Identity } from '../../relationship/identity.ts';
import { because } from '../../relationship/skipReason.ts';
import { type DayOrder, readDate } from '../dates.ts';
import type { Reading } from '../importer.ts';
import type { LeftOut } from '../leftOut.ts';
import type { Row } from '../table.ts';
import { excerptOf } from '../text.ts';
import { memberOf } from './account.ts';
import type { Namesakes } from './namesakes.ts';

/** Invitations.csv; addresses since about 2022. */
export const invitations = {
  columns: {
    from: ['from'],
    to: ['to'],
    sentAt: ['sent at'],
    message: ['message'],
    direction: ['direction'],
    inviter: ['inviterprofileurl'],
    invitee: ['inviteeprofileurl'],
  },
  needs: ['from', 'to', 'sentAt', 'direction'],
} as const;

type Column = keyof typeof invitations.columns;

/** Whether the user sent it: by whose address is theirs (`me`), else by its direction, which copies of the table call "SENT" as well. */
export function isSent({ direction, inviter, invitee }: Row<Column>['cell'], me: ReadonlySet<Identity>): boolean {
  const isMe = (address: string) => memberOf(address).some((identity) => me.has(identity));
  return isMe(inviter) || (!isMe(invitee) && /^(?:outgoing|sent)$/i.test(direction));
}

/** An invitation with words is a message; one without is no more than the connection it led to. */
export function invitationIn(
  { file, line, cell }: Row<Column>,
  namesakes: Namesakes,
  reading: Reading,
  leftOut: LeftOut,
  order: DayOrder,
): Finding | null {
  if (cell.message === '') {
    leftOut.count('skip_wordless');
    return null;
  }
  const isMine = isSent(cell, reading.me);
  const at = readDate(cell.sentAt, reading.zone, order);
  if (at === null) {
    reading.skip({ file, line, reason: because('skip_columnDate', 'Sent At', cell.sentAt, '6/29/26, 9:15 AM') });
    return null;
  }
  const name = isMine ? cell.to : cell.from;
  const told = memberOf(isMine ? cell.invitee : cell.inviter);
  const identities = told.length > 0 ? told : namesakes(name, at, 'not yet');
  if (identities.length === 0) {
    reading.skip({ file, line, reason: because('skip_noProfile', name) });
    return null;
  }
  const happened = {
    rung: 'message',
    direction: isMine ? 'out' : 'in',
    at,
    channel: 'linkedin',
    minutes: null,
    note: excerptOf(cell.message),
    permalink: null,
    thread: null,
    sourceKey: `linkedin invitation ${identities[0]} ${at}`,
  } as const;
  return finding({ name, identities, interactions: [happened] });
}
