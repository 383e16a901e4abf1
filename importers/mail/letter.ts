import { addressParser, decodeWords } from 'postal-mime';
import type { Identity } from '../../relationship/identity.ts';
import { detached } from '../detached.ts';
import { emailOf } from '../email.ts';
import { givenNameFirst } from '../nameOrder.ts';
import type { MessageHead } from './mailbox.ts';
import { readMailDate } from './mailDate.ts';

/** Somebody in a message's header. */
export type Correspondent = { identity: Identity; name: string };

/** What a message's header tells. */
export type Letter = {
  /** Without angle brackets; '' where the message has none. */
  id: string;
  from: Correspondent | null;
  /** Everybody it was sent to, copies included. */
  to: Correspondent[];
  /** The mailbox it came to, as the server that took it in wrote; null in most sent mail. */
  deliveredTo: Identity | null;
  subject: string;
  /** As its writer's clock said, ms since epoch; null when the message does not say. */
  sentAt: number | null;
  /** As the mailbox says, ms since epoch; null where it says nothing. */
  arrivedAt: number | null;
  /** Gmail's number of the thread; ''. */
  gmailThread: string;
  /** The messages it answers, the first of the thread first. */
  answers: string[];
  /** The labels Gmail gave it. */
  labels: string[];
  /** Every line by its name in lower case; of several with one name the first. */
  header: ReadonlyMap<string, string>;
};

/** Reads a header; `zone` is for the few dates without one. */
export function letterOf({ separator, text }: Pick<MessageHead, 'separator' | 'text'>, zone: string): Letter {
  const header = linesOf(text);
  const line = (name: string) => header.get(name) ?? '';
  const ids = (name: string) =>
    line(name)
      .match(/<[^<>\s]+>/g)
      ?.map((id) => detached(id.slice(1, -1))) ?? [];
  const [from = null] = correspondentsIn(line('from'));
  return {
    id: ids('message-id')[0] ?? detached(line('message-id')),
    from,
    to: ['to', 'cc', 'bcc'].flatMap((name) => correspondentsIn(line(name))),
    deliveredTo: emailOf(line('delivered-to')) ?? emailOf(line('x-delivered-to')),
    subject: detached(decodeWords(line('subject'))),
    sentAt: readMailDate(line('date'), zone),
    arrivedAt: readMailDate(separator.replace(/^From \S*\s*/, ''), zone),
    gmailThread: detached(line('x-gm-thrid')),
    answers: [...ids('references'), ...ids('in-reply-to')],
    labels: decodeWords(line('x-gmail-labels'))
      .split(',')
      .map((label) => label.trim()),
    header,
  };
}

/** The lines of a header by name, unfolded. */
function linesOf(text: string): Map<string, string> {
  const lines = new Map<string, string>();
  for (const line of text.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trimEnd().toLowerCase();
    if (colon > 0 && !lines.has(name)) lines.set(name, line.slice(colon + 1).trim());
  }
  return lines;
}

/** Everybody in an address list, the members of its groups included; what is no address is nobody. Outlook writes `Ada [mailto:ada@x]`. */
function correspondentsIn(list: string): Correspondent[] {
  if (list === '') return [];
  return addressParser(list.replace(/\[mailto:([^\]\s]+)\]/gi, '<$1>'), { flatten: true }).flatMap(({ address, name }) => {
    const identity = emailOf(address ?? '');
    if (identity === null) return [];
    const shown = givenNameFirst(
      decodeWords(name)
        .replace(/^['"\s]+|['"\s]+$/g, '')
        .replace(/\s+/g, ' '),
    );
    return [{ identity: detached(identity) as Identity, name: shown.includes('@') ? '' : detached(shown) }];
  });
}
