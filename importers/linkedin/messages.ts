import { type Finding, type FoundInteraction, finding } from '../../relationship/finding.ts';
import type { Identity } from '../../relationship/identity.ts';
import { because } from '../../relationship/skipReason.ts';
import { readDate } from '../dates.ts';
import type { Reading } from '../importer.ts';
import type { LeftOut } from '../leftOut.ts';
import type { Row } from '../table.ts';
import { excerptOf } from '../text.ts';
import { memberOf, membersOf } from './account.ts';
import type { Namesakes } from './namesakes.ts';

/** messages.csv since about 2019; the addresses of senders in most, those of recipients since 2024. */
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
  needs: ['conversation', 'from', 'to', 'date', 'content'],
} as const;

/** Messages.csv of 2018, which names people by name alone. */
export const oldMessages = {
  columns: {
    from: ['from'],
    to: ['to'],
    date: ['date'],
    subject: ['subject'],
    content: ['content'],
    direction: ['direction'],
    folder: ['folder'],
  },
  needs: ['from', 'to', 'date', 'content', 'direction'],
} as const;

/** Who has written in each conversation, by name: exports before 2024 give addresses of senders only. */
export type Writers = ReadonlyMap<string, ReadonlyMap<string, Identity[]>>;

/** Notes a message's sender among the writers of its conversation. */
export function addWriter(
  writers: Map<string, Map<string, Identity[]>>,
  { conversation, sender, from }: Row<'conversation' | 'sender' | 'from'>['cell'],
): void {
  const identities = memberOf(sender);
  if (identities.length === 0) return;
  const inIt = writers.get(conversation) ?? new Map<string, Identity[]>();
  writers.set(conversation, inIt.set(from, identities));
}

/** What reading a message takes from around it. */
export type Around = { writers: Writers; namesakes: Namesakes; reading: Reading; leftOut: LeftOut };

type Person = { name: string; identities: Identity[] };

/**
 * One message: a finding for its sender, or one for each recipient when the user sent it. A LinkedIn conversation runs for ever, so
 * it is no thread of one talk: its days are.
 */
export function messageIn({ file, line, cell }: Row<keyof typeof messages.columns>, around: Around): Finding[] {
  const { reading, leftOut } = around;
  if (/^(true|yes)$/i.test(cell.draft)) {
    leftOut.count('skip_drafts');
    return [];
  }
  if (/^spam$/i.test(cell.folder)) {
    leftOut.count('skip_mailSpam');
    return [];
  }
  const at = readDate(cell.date, 'UTC');
  if (at === null) {
    reading.skip({ file, line, reason: because('skip_columnDate', 'DATE', cell.date, '2026-08-01 02:00:00 UTC') });
    return [];
  }
  const byName = cell.sender === '';
  const sender = byName ? around.namesakes(cell.from, at, 'connected') : memberOf(cell.sender);
  // Nobody is connected with themselves: who is no connection and writes to one is the user.
  const isMine = byName
    ? sender.length === 0 && around.namesakes(cell.to, at, 'connected').length > 0
    : sender.some((identity) => reading.me.has(identity));
  const people = isMine ? recipientsOf(cell, at, around) : [{ name: cell.from, identities: sender }];
  const others = people.filter(({ identities }) => identities.length > 0 && !identities.some((one) => reading.me.has(one)));
  const named = isMine ? cell.to : cell.from;
  if (others.length === 0 && (named === '' || named === 'LinkedIn Member')) leftOut.count('skip_unnamed');
  else if (others.length === 0) reading.skip({ file, line, reason: because('skip_noProfile', named) });
  const key = `${cell.conversation} ${at}`;
  return others.map((person) => written(person, isMine ? 'out' : 'in', { ...cell, at, key }));
}

/** A message of 2018: its other is whoever among the connections alone has that name. */
export function oldMessageIn(
  { file, line, cell }: Row<keyof typeof oldMessages.columns>,
  { namesakes, reading }: Pick<Around, 'namesakes' | 'reading'>,
): Finding[] {
  const at = readDate(cell.date, reading.zone);
  if (at === null) {
    reading.skip({ file, line, reason: because('skip_columnDate', 'Date', cell.date, '9/9/18, 9:59 PM') });
    return [];
  }
  const isMine = cell.direction.toUpperCase() === 'OUTGOING';
  const name = isMine ? cell.to : cell.from;
  const identities = namesakes(name, at, 'connected');
  if (identities.length === 0) {
    reading.skip({ file, line, reason: because('skip_noProfile', name) });
    return [];
  }
  return [written({ name, identities }, isMine ? 'out' : 'in', { ...cell, at, key: String(at) })];
}

/** Whom the user wrote to: by their addresses, else by who has written in the conversation, else by a name only one connection has. */
function recipientsOf(
  { conversation, to, recipients }: Row<'conversation' | 'to' | 'recipients'>['cell'],
  at: number,
  { writers, namesakes }: Around,
): Person[] {
  const told = membersOf(recipients);
  if (told.length > 0) {
    const names = namesOf(to, told.length);
    return told.map((identities, i) => ({ name: names[i] ?? '', identities }));
  }
  const inIt = writers.get(conversation);
  const named = (name: string) => ({ name, identities: inIt?.get(name) ?? namesakes(name, at, 'connected') });
  const one = named(to);
  return one.identities.length > 0 ? [one] : to.split(', ').map(named);
}

/** "Ada Okafor,Ben Ruiz, SPHR" and "Ada Okafor, Ben Ruiz" are two names, but only if two people were written to: "A B, SPHR" is one. */
function namesOf(to: string, people: number): string[] {
  if (people === 1) return [to];
  const names = to.split(/,(?! )/.test(to) ? /,(?! )/ : ', ');
  return names.length === people ? names : [];
}

type Message = { subject: string; content: string; at: number; key: string };

function written({ name, identities }: Person, direction: 'in' | 'out', { subject, content, at, key }: Message): Finding {
  const happened: FoundInteraction = {
    rung: 'message',
    direction,
    at,
    channel: 'linkedin',
    minutes: null,
    note: excerptOf([subject, content].filter((part) => part !== '').join(': ')),
    permalink: null,
    thread: null,
    sourceKey: `linkedin message ${key} ${direction === 'out' ? 'to' : 'from'} ${identities[0]}`,
  };
  return finding({ name, identities, interactions: [happened] });
}
