import { type Finding, type FoundInteraction, finding } from '../../relationship/finding.ts';
import type { Identity } from '../../relationship/identity.ts';
import type { CountedSkipKey } from '../../relationship/skipReason.ts';
import { excerptOf } from '../text.ts';
import type { Folder } from './folders.ts';
import type { Letter } from './letter.ts';
import { isFromMachine, isMachine } from './machines.ts';

/** Mail to more people than this is an announcement and no talk with each of them. */
const mostInATalk = 8;

/** Before this there is no mail anybody still has: clocks that were never set. */
const firstMail = Date.UTC(1980, 0);

/** Why a letter tells of nobody, as the report counts it; 'lacking' is one without a sender or a date, of which each is told. */
export type WhyNobody = Extract<CountedSkipKey, `skip_mail${string}`> | 'lacking';

/** What of all mail must be remembered: the thread and the sender of every message, so that copies and answers are known. */
export type Threads = Map<string, { thread: string; from: Identity }>;

/** Whom a letter tells of, or why of nobody. `threads` is added to. */
export function peopleInLetter(
  letter: Letter,
  folders: readonly Folder[],
  { me, now }: { me: ReadonlySet<Identity>; now: number },
  threads: Threads,
): Finding[] | WhyNobody {
  if (folders.includes('drafts')) return 'skip_mailDrafts';
  if (folders.includes('spam') || /^yes/i.test(letter.header.get('x-spam-flag') ?? '')) return 'skip_mailSpam';
  if (folders.includes('trash') || isExpunged(letter)) return 'skip_mailTrash';
  const at = [letter.sentAt, letter.arrivedAt].find((time) => time !== null && time >= firstMail && time <= now);
  if (letter.from === null || at === undefined || at === null) return 'lacking';
  const isMine = me.has(letter.from.identity) || folders.includes('sent');
  if (isFromMachine(letter)) return 'skip_mailMachines';
  const isOther = ({ identity }: { identity: Identity }) => !me.has(identity) && identity !== (isMine && letter.from?.identity);
  if (letter.to.filter(isOther).length > mostInATalk) {
    return 'skip_mailCrowd';
  }
  const others = (isMine ? letter.to.filter(({ identity }) => !isMachine(identity)) : [letter.from]).filter(isOther);
  if (others.length === 0) return 'skip_mailSelf';
  const key = letter.id || `${at} ${letter.from.identity} ${letter.subject}`;
  // Some programs give every message the same id; of one sender it is a copy.
  if (threads.get(key)?.from === letter.from.identity) return 'skip_mailCopies';
  const thread = threadOf(letter, key, threads);
  threads.set(key, { thread, from: letter.from.identity });
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

/** Thunderbird leaves what was deleted or moved in its file until that is compacted, and says so by a bit. */
function isExpunged({ header }: Letter): boolean {
  return (Number.parseInt(header.get('x-mozilla-status') ?? '0', 16) & 0x0008) !== 0;
}

/** Gmail's thread; elsewhere that of a message it answers, or the first one it names, or itself. */
function threadOf({ gmailThread, answers }: Letter, key: string, threads: Threads): string {
  if (gmailThread !== '') return `gmail:${gmailThread}`;
  return answers.map((id) => threads.get(id)?.thread).find((thread) => thread !== undefined) ?? answers[0] ?? key;
}
