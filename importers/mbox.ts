import type { Identity } from '../relationship/identity.ts';
import { because, type SkipReason } from '../relationship/skipReason.ts';
import { type ExportFile, type Importer, lookAhead, type Reading } from './importer.ts';
import { LeftOut } from './leftOut.ts';
import { peopleInLetter, type Threads } from './mail/correspondence.ts';
import { type Folder, folderOf, foldersOfPath } from './mail/folders.ts';
import { type Letter, letterOf } from './mail/letter.ts';
import { headsOf } from './mail/mailbox.ts';
import { partByPart } from './reading.ts';
import { leftOutOfTakeout } from './takeout.ts';

/** So many letters tell whose mail it is. */
const enoughForOwner = 2_000;

/** An address that takes part in less of the mail than this beside the owner's is hardly another one of theirs. */
const smallestShare = 0.05;

/** A mailbox begins with the line between messages, and a header below. */
const mailbox = /^\s*From [^\n]*\n(?:>From [^\n]*\n)?[!-9;-~]+:/;

/** One message begins with the lines of a header (in an .emlx file below a number), of which some stand in every mail's. */
const message = /^\s*(?:\d+ *\r?\n)?((?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+)/;
const mailLine =
  /^(?:From:.*@|Received:|Return-Path:|Delivered-To:|Message-ID:|MIME-Version:|Content-Type: *(?:text|multipart|message)\/)/im;

/** Mail: mailboxes as Gmail Takeout, Thunderbird and Apple Mail save them, and single messages (.eml, .emlx). Headers only. */
export const mbox: Importer = {
  name: 'mbox',

  recognises(head) {
    const text = head.text.replace(/\r\n?/g, '\n');
    return mailbox.test(text) || mailLine.test(message.exec(text)?.[1] ?? '');
  },

  leavesOut: ({ name }) => leftOutOfTakeout(name),

  async owner(files, signal) {
    const certain = new Map<Identity, number>();
    const takingPart = new Map<Identity, number>();
    let letters = 0;
    for (const file of files) {
      for await (const { letter, folders } of lettersIn(file, lookAhead(signal))) {
        const own = folders.includes('sent') ? letter.from?.identity : letter.deliveredTo;
        if (own) count(certain, own);
        for (const { identity } of [...(letter.from ? [letter.from] : []), ...letter.to]) count(takingPart, identity);
        if (++letters >= enoughForOwner) break;
      }
    }
    return certain.size > 0 ? frequent(certain) : inMost(takingPart);
  },

  async *read(files, reading) {
    const threads: Threads = new Map();
    yield* partByPart(files, reading, async function* (file) {
      const leftOut = new LeftOut();
      for await (const { number, letter, folders } of lettersIn(file, reading)) {
        const told = peopleInLetter(letter, folders, reading, threads);
        if (typeof told !== 'string') yield* told;
        else if (told === 'lacking') reading.skip({ file: file.name, line: number, reason: lacking(letter) });
        else leftOut.count(told);
      }
      leftOut.tell(file, reading);
    });
  },
};

/** A letter with its number in the file and the folders it lies in. */
type Filed = { number: number; letter: Letter; folders: Folder[] };

async function* lettersIn(file: ExportFile, reading: Pick<Reading, 'progress' | 'signal' | 'zone'>): AsyncGenerator<Filed> {
  const byPath = foldersOfPath(file.name);
  for await (const head of headsOf(file, reading)) {
    const letter = letterOf(head, reading.zone);
    const labelled = letter.labels.map(folderOf).filter((folder) => folder !== null);
    yield { number: head.number, letter, folders: [...byPath, ...labelled] };
  }
}

function lacking({ from, header }: Letter): SkipReason {
  return from === null ? because('skip_mailFrom', header.get('from') ?? '') : because('skip_mailDate', header.get('date') ?? '');
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The most frequent first, without the rare. */
function frequent(counts: ReadonlyMap<Identity, number>): Identity[] {
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  const most = sorted[0]?.[1] ?? 0;
  return sorted.filter(([, times]) => times >= most * smallestShare).map(([identity]) => identity);
}

/** Whoever takes part in more of the mail than anybody else; none when two do, as in a single message. */
function inMost(counts: ReadonlyMap<Identity, number>): Identity[] {
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? [first[0]] : [];
}
