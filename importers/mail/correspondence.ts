import { type Finding, type FoundInteraction, finding } from '../../relationship/finding.ts';
import type { Identity } from '../../relationship/identity.ts';
import { excerptOf } from '../text.ts';
import type { Folder } from './folders.ts';
import type { Letter } from './letter.ts';
import { isFromMachine, isMachine } from './machines.ts';

/** Mail to more people than this is an announcement and no talk with each of them. */
const mostInATalk = 8;

/** Before this there is no mail anybody still has: clocks that were never set. */
const firstMail = Date.UTC(1980, 0);

/** Why a letter tells of nobody, as the report says it. */
export type LeftOut =
  | 'drafts, never sent'
  | 'spam'
  | 'in the trash'
  | 'newsletters, lists and automatic messages'
  | 'to or from nobody but yourself'
  | 'without a sender or a date'
  | 'to many people at once, which is no talk with each'
  | 'another copy of a message already read';

/** What of all mail must be remembered: the thread of every message, so that copies and answers are known. */
export type Threads = Map<string, string>;

/** Whom a letter tells of, or why of nobody. `threads` is added to. */
export function peopleInLetter(
  letter: Letter,
  folders: readonly Folder[],
  { me, now }: { me: ReadonlySet<Identity>; now: number },
  threads: Threads,
): Finding[] | LeftOut {
  if (folders.includes('drafts')) return 'drafts, never sent';
  if (folders.includes('spam') || /^yes/i.test(letter.header.get('x-spam-flag') ?? '')) return 'spam';
  if (folders.includes('trash')) return 'in the trash';
  const at = [letter.sentAt, letter.arrivedAt].find((time) => time !== null && time >= firstMail && time <= now);
  if (letter.from === null || at === undefined || at === null) return 'without a sender or a date';
  const isMine = me.has(letter.from.identity) || folders.includes('sent');
  if (isFromMachine(letter)) return 'newsletters, lists and automatic messages';
  const isOther = ({ identity }: { identity: Identity }) => !me.has(identity) && identity !== (isMine && letter.from?.identity);
  if (letter.to.filter(isOther).length > mostInATalk) {
    return 'to many people at once, which is no talk with each';
  }
  const others = (isMine ? letter.to.filter(({ identity }) => !isMachine(identity)) : [letter.from]).filter(isOther);
  if (others.length === 0) return 'to or from nobody but yourself';
  const key = letter.id || `${at} ${letter.from.identity} ${letter.subject}`;
  if (threads.has(key)) return 'another copy of a message already read';
  const thread = threadOf(letter, key, threads);
  threads.set(key, thread);
  return [...new Map(others.map((other) => [other.identity, other])).values()].map(({ identity, name }) => {
    const happened: FoundInteraction = {
      rung: 'email',
      direction: isMine ? 'out' : 'in',
      at,
      channel: 'email',
      minutes: null,
      note: excerptOf(letter.subject),
      permalink: null,
      thread: `mail ${thread}`,
      sourceKey: `mail ${key} ${isMine ? 'to' : 'from'} ${identity}`,
    };
    return finding({ name, identities: [identity], interactions: [happened] });
  });
}

/** Gmail's thread; elsewhere that of a message it answers, or the first one it names, or itself. */
function threadOf({ gmailThread, answers }: Letter, key: string, threads: Threads): string {
  if (gmailThread !== '') return `gmail:${gmailThread}`;
  return answers.map((id) => threads.get(id)).find((thread) => thread !== undefined) ?? answers[0] ?? key;
}
