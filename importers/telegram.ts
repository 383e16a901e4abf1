import { z } from 'zod';
import { type Finding, type FoundInteraction, finding } from '../relationship/finding.ts';
import { type Identity, phoneIdentity } from '../relationship/identity.ts';
import { because, type SkipReason } from '../relationship/skipReason.ts';
import { readDate } from './dates.ts';
import { type ExportFile, type FileHead, type Importer, lookAhead, type Reading } from './importer.ts';
import { parsedItem } from './jsonItems.ts';
import { jsonItemsAt, type PlacedItem } from './jsonPlaces.ts';
import { LeftOut } from './leftOut.ts';
import { partByPart } from './reading.ts';
import { excerptOf, headOf, textOf } from './text.ts';
import { unreadable } from './unreadable.ts';

const account = z.union([z.string(), z.number()]).nullish();
/** Words with their markup taken apart: `["look: ", {"type": "link", "text": "…"}]`. */
const words = z
  .union([z.string(), z.array(z.union([z.string(), z.looseObject({ text: z.string().nullish() })]).catch(''))])
  .catch('');

/** A message or what happened in a chat, as Telegram Desktop has written it since 2018. */
const messageItem = z.object({
  id: z.union([z.number(), z.string().transform(Number)]).nullish(),
  type: z.string(),
  date: z.string().nullish(),
  date_unixtime: z.union([z.string(), z.number().transform(String)]).nullish(),
  from: z.string().nullish(),
  from_id: account,
  actor: z.string().nullish(),
  actor_id: account,
  action: z.string().nullish(),
  duration_seconds: z.number().nullish(),
  reply_to_message_id: z.number().nullish(),
  text: words.nullish(),
});
type Message = z.infer<typeof messageItem>;

/** Some tools leave the chat's number out. */
const chatAround = z.object({ name: z.string().nullish(), type: z.string(), id: z.number().nullish() });
type Chat = z.infer<typeof chatAround>;

const contactItem = z.object({
  user_id: z.number().nullish(),
  first_name: z.string().nullish(),
  last_name: z.string().nullish(),
  phone_number: z.string().nullish(),
});
const frequentItem = z.object({ id: z.number(), type: z.string(), name: z.string().nullish() });
const ownItem = z.object({ user_id: z.number(), username: z.string().nullish(), phone_number: z.string().nullish() });

/** The kinds of chats that people are in; the rest are the user's notes, bots and channels. */
const chatKinds = ['personal_chat', 'private_group', 'private_supergroup', 'public_supergroup'];
/** A chat's own fields stand before its messages, in any order. */
const singleChat = /^\s*\{\s*(?:"\w+"\s*:\s*(?:null|true|false|-?\d+|"(?:[^"\\]|\\.){0,500}")\s*,\s*){2,8}"messages"\s*:\s*\[/;
const chatType = /"type"\s*:\s*"(?:\w+_(?:chat|group|supergroup|channel)|saved_messages)"/;
const wholeAccount =
  /^\s*\{\s*"about"\s*:\s*"[\s\S]*?"(?:personal_information|profile_pictures|contacts|frequent_contacts|sessions|chats|left_chats)"\s*:\s*[{[]/;
/** An account of which only some parts were asked for. */
const partsOfAccount =
  /^\s*\{\s*"(?:personal_information|contacts|frequent_contacts|chats|left_chats)"\s*:\s*\{\s*"(?:user_id|about|list)"\s*:/;
const webPage = /<div class="page_wrap[\s\S]*<div class="page_header/;

const messagePlaces = ['messages', 'chats.list.messages', 'left_chats.list.messages'];

/** Telegram Desktop's JSON: the whole account or one chat. Its export as web pages names nobody by account and is refused. */
export const telegram: Importer = {
  name: 'telegram',

  recognises({ text }) {
    const isChat = singleChat.test(text) && chatType.test(text);
    return isChat || wholeAccount.test(text) || partsOfAccount.test(text) || webPage.test(text);
  },

  async owner(files, signal) {
    const heads = await Promise.all(files.map(headOf));
    const told = heads.flatMap(ownAccount);
    if (told.length > 0) return [...new Set(told)];
    for (const file of files.filter((_, i) => !webPage.test(heads[i]?.text ?? ''))) {
      const other = await otherVoice(file, signal);
      if (other !== null) return [other];
    }
    return [];
  },

  async *read(files, reading) {
    const heads = await Promise.all(files.map(headOf));
    const pages = heads.filter(({ text }) => webPage.test(text));
    const isPage = because('skip_webPage');
    if (pages.length === files.length) throw unreadable(pages[0]?.name ?? 'messages.html', isPage);
    for (const { name } of pages) reading.skip({ file: name, line: null, reason: isPage });
    const others = files.filter((_, i) => !webPage.test(heads[i]?.text ?? ''));
    yield* partByPart(others, reading, (file) => peopleIn(file, reading));
  },
};

function ownAccount({ text }: FileHead): Identity[] {
  const object = /"personal_information"\s*:\s*(\{[^{}]*\})/.exec(text)?.[1] ?? '{}';
  const own = ownItem.safeParse(parsedItem(object)).data;
  if (!own) return [];
  const username = own.username?.replace(/^@/, '').toLowerCase();
  const phone = phoneIdentity(own.phone_number ?? '');
  return [`telegram-id:${own.user_id}`, ...(username ? [`telegram:${username}` as const] : []), ...(phone ? [phone] : [])];
}

/** In a chat of two, whoever is not the one it is with. */
async function otherVoice(file: ExportFile, signal: AbortSignal): Promise<Identity | null> {
  for await (const placed of jsonItemsAt(file.name, textOf(file, lookAhead(signal)), messagePlaces)) {
    const chat = chatAround.safeParse(placed.around).data;
    const message = messageItem.safeParse(parsedItem(placed.text)).data;
    const from = accountOf(message?.from_id);
    const isOther = from === `telegram-id:${chat?.id}` || message?.from === chat?.name;
    if (chat?.type === 'personal_chat' && from !== null && !isOther) return from;
  }
  return null;
}

/** "user123"; a bare number before 2021; groups and channels speak as themselves and are nobody. */
function accountOf(id: string | number | null | undefined): Identity | null {
  const digits = /^(?:user)?([1-9]\d{0,19})$/.exec(String(id ?? ''))?.[1];
  return digits === undefined ? null : `telegram-id:${digits}`;
}

async function* peopleIn(file: ExportFile, reading: Reading): AsyncGenerator<Finding> {
  const places = ['contacts.list', 'frequent_contacts.list', ...messagePlaces];
  let record = 0;
  let conversation: Conversation | null = null;
  const leftOut = new LeftOut();
  for await (const placed of jsonItemsAt(file.name, textOf(file, reading), places)) {
    record++;
    const skip = (reason: SkipReason) => reading.skip({ file: file.name, line: record, reason });
    if (!messagePlaces.includes(placed.place)) yield* knownPerson(placed, reading, skip);
    else {
      const chat = chatAround.safeParse(placed.around).data;
      if (conversation === null || conversation.chat.id !== chat?.id || conversation.chat.name !== chat?.name) {
        conversation = { chat: chat ?? { id: 0, type: '?' }, authors: new Map(), partner: accountOf(chat?.id) };
        if (!chatKinds.includes(conversation.chat.type))
          skip(because('skip_chatKind', conversation.chat.type.replaceAll('_', ' ')));
      }
      if (chatKinds.includes(conversation.chat.type)) yield* personIn(placed.text, conversation, { reading, skip, leftOut });
    }
  }
  leftOut.tell(file, reading);
}

type Author = { account: Identity; name: string };

/** A chat with who wrote what in it so far: kept only for public groups, where answers alone connect people. */
type Conversation = {
  chat: Chat;
  authors: Map<number, Author | 'me'>;
  /** In a chat of two, the other: by the chat's number, else as soon as they write; null before. */
  partner: Identity | null;
};

/** Somebody in the address book, by number, or among those written to most. */
function knownPerson({ place, text }: PlacedItem, reading: Reading, skip: (reason: SkipReason) => void): Finding[] {
  const item = parsedItem(text);
  if (place === 'frequent_contacts.list') {
    const frequent = frequentItem.safeParse(item).data;
    const identity = frequent?.type === 'user' ? accountOf(frequent.id) : null;
    return identity === null || reading.me.has(identity) ? [] : [finding({ name: frequent?.name ?? '', identities: [identity] })];
  }
  const contact = contactItem.safeParse(item).data;
  const name = [contact?.first_name, contact?.last_name].filter(Boolean).join(' ');
  const identities = [accountOf(contact?.user_id), phoneIdentity(contact?.phone_number ?? '')].filter((one) => one !== null);
  if (identities.length > 0) return identities.some((one) => reading.me.has(one)) ? [] : [finding({ name, identities })];
  skip(because('skip_contactNumber', name, contact?.phone_number ?? ''));
  return [];
}

type Around = { reading: Reading; skip: (reason: SkipReason) => void; leftOut: LeftOut };

function personIn(text: string, conversation: Conversation, { reading, skip, leftOut }: Around): Finding[] {
  const message = messageItem.safeParse(parsedItem(text)).data;
  if (!message) {
    skip(because('skip_messageDamaged'));
    return [];
  }
  const isCall = message.action === 'phone_call';
  const [id, name] = isCall ? [message.actor_id, message.actor] : [message.from_id, message.from];
  // Some tools leave accounts out; in a chat of two names are enough to tell who wrote.
  const isUnnumbered = id == null && name != null && conversation.chat.type === 'personal_chat';
  const from = isUnnumbered ? conversation.partner : accountOf(id);
  if (isCall && !message.duration_seconds) {
    leftOut.count('skip_callsMissed');
    return [];
  }
  if (from === null || (message.type !== 'message' && !isCall)) {
    leftOut.count('skip_service');
    return [];
  }
  const at = timeOf(message, reading.zone);
  if (at === null || at > reading.now) {
    skip(because('skip_pastDate', message.date ?? '', '2023-01-15T10:30:00'));
    return [];
  }
  const isMine = isUnnumbered ? name !== conversation.chat.name : reading.me.has(from);
  if (!isMine) conversation.partner ??= from;
  const other = partnerOf(message, isMine, { account: from, name: name ?? '' }, conversation);
  if (other === null || reading.me.has(other.account)) {
    leftOut.count('skip_toGroups');
    return [];
  }
  const { chat } = conversation;
  const happened: FoundInteraction = {
    rung: isCall ? 'call' : chat.type === 'public_supergroup' ? 'reply' : 'message',
    direction: isMine ? 'out' : 'in',
    at,
    channel: 'telegram',
    minutes: isCall ? Math.max(1, Math.round((message.duration_seconds ?? 0) / 60)) : null,
    note: excerptOf(wordsOf(message.text)),
    permalink: null,
    thread: null,
    sourceKey: `telegram ${chat.id ?? other.account} ${message.id ?? at}`,
  };
  const communities = chat.type !== 'personal_chat' && chat.name ? [chat.name] : [];
  return [finding({ name: other.name, identities: [other.account], interactions: [happened], communities })];
}

/** With whom a message connects the user: in a chat of two the other, in a group who wrote it, in public only who answered whom. */
function partnerOf(message: Message, isMine: boolean, author: Author, { chat, authors, partner }: Conversation): Author | null {
  if (chat.type === 'personal_chat') return partner && { account: partner, name: chat.name ?? '' };
  if (chat.type !== 'public_supergroup') return isMine ? null : author;
  const answered = authors.get(message.reply_to_message_id ?? -1) ?? null;
  if (message.id != null) authors.set(message.id, isMine ? 'me' : author);
  if (isMine) return answered === 'me' ? null : answered;
  return answered === 'me' ? author : null;
}

function timeOf({ date_unixtime: seconds, date }: Message, zone: string): number | null {
  return seconds && /^\d{1,11}$/.test(seconds) ? Number(seconds) * 1000 : readDate(date ?? '', zone);
}

function wordsOf(text: Message['text']): string {
  return typeof text === 'string'
    ? text
    : (text ?? []).map((part) => (typeof part === 'string' ? part : (part.text ?? ''))).join('');
}
