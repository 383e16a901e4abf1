import { type Finding, type FoundInteraction, finding } from '../relationship/finding.ts';
import { foldName, type Identity, nameIdentity, phoneIdentity } from '../relationship/identity.ts';
import { because } from '../relationship/skipReason.ts';
import type { DayOrder } from './dates.ts';
import { type ExportFile, type FileHead, type Importer, lookAhead, type Reading } from './importer.ts';
import { LeftOut } from './leftOut.ts';
import { partByPart } from './reading.ts';
import { excerptOf, linesOf } from './text.ts';
import { dayOrderOf, timeOf } from './whatsapp/dayOrder.ts';
import { type ChatLine, chatLine, type Stamp } from './whatsapp/line.ts';
import { saidIn } from './whatsapp/said.ts';

/** How many lines at a file's head may come before its first message: the rest of one cut off, or blanks. */
const longestPreamble = 8;

/** Programs write logs the way iPhones write chats: `[2024-01-05 12:34:56] production.ERROR: …`. */
const logLevel = /(?:^|[.\s[])(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|CRITICAL|ALERT|EMERGENCY|FATAL)\]?$/;

/** A message's words beyond this are not kept, so they need not be held. */
const longestText = 4000;

/**
 * A chat exported from WhatsApp as text, from any phone in any language. It names people as the user's address book does, or by
 * phone number. A number is an account; a name is only a name and stays weak (`name:whatsapp/…`), the user's own included.
 */
export const whatsapp: Importer = {
  name: 'whatsapp',

  recognises(head) {
    const authors = beginning(head).flatMap((line) => chatLine(line)?.author ?? []);
    return authors.length > 0 && !authors.every((author) => logLevel.test(author)) && !/^\s*[<{]/.test(head.text);
  },

  async owner(files, signal) {
    const chats = await Promise.all(files.map((file) => overview(file, lookAhead(signal))));
    const owner = whoseChats(chats);
    return owner === null ? [] : accountOf(owner);
  },

  async *read(files, reading) {
    yield* partByPart(files, reading, async function* (file) {
      yield* peopleIn(file, await overview(file, { ...reading, progress: () => {} }), reading);
    });
  },
};

/** Messages may begin on the second line, where the first tells of encryption or of the group. */
function beginning({ text }: FileHead): string[] {
  const lines = text.split(/\r\n|\n|\r/, 60).filter((line) => line.trim() !== '');
  const first = lines.slice(0, longestPreamble).findIndex((line) => chatLine(line) !== null);
  return first < 0 ? [] : lines.slice(first);
}

/** What has to be known of a whole chat before its first message can be read. */
type Overview = {
  /** Who wrote, with how many messages; not those whom only WhatsApp's own words name. */
  authors: Map<string, number>;
  /** Who is "you" in it; null where nothing says so. */
  me: string | null;
  order: DayOrder;
  /** The chat's name, which is the partner's or the group's, as the file's name tells it; '' where it does not. */
  title: string;
};

async function overview(file: ExportFile, reading: Pick<Reading, 'progress' | 'signal'>): Promise<Overview> {
  const authors = new Map<string, number>();
  const stamps: Stamp[] = [];
  let me: string | null = null;
  for await (const { line } of messagesIn(file, reading)) {
    if (stamps.at(-1)?.spelling !== line.stamp.spelling) stamps.push(line.stamp);
    if (line.author === null) continue;
    const said = saidIn(line);
    if (said.kind !== 'nothing') authors.set(line.author, (authors.get(line.author) ?? 0) + 1);
    else if (said.byMe) me = line.author;
  }
  return { authors, me, order: dayOrderOf(stamps), title: titleOf(file.name) };
}

/** "WhatsApp Chat with Ada.txt", "Chat de WhatsApp con Ada (1).txt", "WhatsApp Chat - Ada.zip/_chat.txt", "Ada ile WhatsApp Sohbeti.txt". */
function titleOf(fileName: string): string {
  const match = withTitle.exec(fileName) ?? /([^/]+) ile WhatsApp Sohbeti[^/]*\.(?:txt|zip)/iu.exec(fileName);
  return match?.[1]?.trim() ?? '';
}

const withTitle =
  /WhatsApp(?:[ -](?:chat|konversation|discussion|conversa))? (?:- |(?:с контактом|із контактом|dengan) |\p{L}{1,4} )([^/]+?)(?: \(\d+\))?\.(?:txt|zip)/iu;

/**
 * Whose phone the chats are from: who is "you" in one, or who is in more of them than anybody else, or who in a chat of two is not
 * whom it is named after. null where the files do not tell.
 */
function whoseChats(chats: readonly Overview[]): string | null {
  const told = chats.find(({ me }) => me !== null)?.me;
  if (told != null) return told;
  const appearances = new Map<string, number>();
  for (const { authors } of chats)
    for (const author of authors.keys()) appearances.set(author, (appearances.get(author) ?? 0) + 1);
  const [most, second] = [...appearances].sort(([, a], [, b]) => b - a);
  if (most && most[1] > 1 && most[1] > (second?.[1] ?? 0)) return most[0];
  const pair = chats.find(
    ({ authors, title }) => authors.size === 2 && [...authors.keys()].some((author) => isNamed(author, title)),
  );
  return [...(pair?.authors.keys() ?? [])].find((author) => !isNamed(author, pair?.title ?? '')) ?? null;
}

function isNamed(author: string, title: string): boolean {
  return foldName(author) === foldName(title);
}

async function* peopleIn(file: ExportFile, chat: Overview, reading: Reading): AsyncGenerator<Finding> {
  const isMe = (author: string) => accountOf(author).some((identity) => reading.me.has(identity));
  const others = [...chat.authors.keys()].filter((author) => !isMe(author));
  if (chat.authors.size === 2 && others.length === 2) {
    const reason = because('skip_whoseChat', ...others);
    reading.skip({ file: file.name, line: null, reason });
    return;
  }
  const isGroup = others.length > 1;
  const partner = others[0] ?? chat.title;
  const keyOf = keysInOrder();
  const leftOut = new LeftOut();
  for await (const { line, number } of messagesIn(file, reading)) {
    const at = timeOf(line.stamp, chat.order, reading.zone);
    if (at === null || at > reading.now) {
      const reason = because(at === null ? 'skip_dateNoDay' : 'skip_dateFuture', line.stamp.spelling);
      reading.skip({ file: file.name, line: number, reason });
      continue;
    }
    const said = saidIn(line);
    if (line.author === null || said.kind === 'nothing') {
      leftOut.count('skip_service');
      continue;
    }
    const isMine = isMe(line.author);
    // What the user wrote to a group was to nobody in particular.
    if (isMine && (isGroup || partner === '')) {
      leftOut.count('skip_toGroups');
      continue;
    }
    const person = isMine ? partner : line.author;
    const direction = isMine ? 'out' : 'in';
    const identities = accountOf(person);
    if (identities.length === 0) continue;
    const happened: FoundInteraction = {
      rung: said.kind,
      direction,
      at,
      channel: 'whatsapp',
      minutes: said.kind === 'call' ? said.minutes : null,
      note: said.kind === 'call' ? '' : excerptOf(said.note),
      permalink: null,
      thread: null,
      sourceKey: keyOf(`whatsapp ${said.kind} ${direction} ${identities[0]} ${at}`, at),
    };
    const communities = isGroup && chat.title !== '' ? [chat.title] : [];
    yield finding({ name: nameOf(person), identities, interactions: [happened], communities });
  }
  leftOut.tell(file, reading);
}

/** Keys for messages as they follow each other: those of one minute are told apart by their order, the same in every export. */
function keysInOrder(): (key: string, at: number) => string {
  let minute = Number.NaN;
  const used = new Map<string, number>();
  return (key, at) => {
    if (at !== minute) used.clear();
    minute = at;
    const count = (used.get(key) ?? 0) + 1;
    used.set(key, count);
    return count === 1 ? key : `${key} ${count}`;
  };
}

/**
 * A number is an account. A name is the address book's, unique there but not proof; "~ Ada" is what a stranger in a group calls
 * herself, so it stays apart from the Ada whom the user knows.
 */
function accountOf(author: string): Identity[] {
  const account = phoneIdentity(author) ?? nameIdentity('whatsapp', author);
  return account === null ? [] : [account];
}

function nameOf(author: string): string {
  return phoneIdentity(author) === null ? author.replace(/^~\s*/u, '') : '';
}

/** Every message with all its lines, and the number of its first. */
async function* messagesIn(
  file: ExportFile,
  reading: Pick<Reading, 'progress' | 'signal'>,
): AsyncGenerator<{ line: ChatLine; number: number }> {
  let open: { line: ChatLine; number: number } | null = null;
  let form: ChatLine['form'] | null = null;
  let number = 0;
  for await (const raw of linesOf(file, reading)) {
    number++;
    const line = chatLine(raw);
    if (line !== null && (form ?? line.form) === line.form) {
      form = line.form;
      if (open) yield open;
      open = { line, number };
    } else if (open && open.line.text.length < longestText) open.line.text += `\n${raw}`;
  }
  if (open) yield open;
}
