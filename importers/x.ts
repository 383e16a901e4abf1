import { z } from 'zod';
import type { Finding, FoundInteraction } from '../relationship/finding.ts';
import { finding } from '../relationship/finding.ts';
import type { Identity } from '../relationship/identity.ts';
import { because, type SkipReason } from '../relationship/skipReason.ts';
import { emailOf } from './email.ts';
import { type ExportFile, type FileHead, type Importer, lookAhead, type Reading } from './importer.ts';
import { jsonItems, parsedItem } from './jsonItems.ts';
import { jsonItemsAt } from './jsonPlaces.ts';
import { LeftOut } from './leftOut.ts';
import { partByPart } from './reading.ts';
import { headOf, textOf } from './text.ts';
import { memberOf } from './x/account.ts';
import { callItem, callTakenItem, peopleCalled, peopleSpeaking, personCalling, spaceItem } from './x/calls.ts';
import type { Context } from './x/context.ts';
import { leftOutNamed } from './x/leftOut.ts';
import { encryptedItem, messageItem, personInEncryptedMessage, personInMessage } from './x/messages.ts';
import { peopleInPost, postItem } from './x/posts.ts';

/** What an archive's file is assigned to: `window.YTD.tweets.part0 = [` since 2018, `Grailbird.data.tweets_2015_01 =` before. */
const assigned = /^\s*(?:window\.)?(?:YTD\.(\w+)\.part\d+|Grailbird\.data\.(\w+))\s*=/;

/** The archive's table of contents. */
const manifest = /^\s*window\.__THAR_CONFIG\s*=/;

/**
 * The same files as other programs save them, without what they are assigned to: `[{"tweet": {`, `[{"dmConversation": {`; and what each
 * assigns to by the one field of its items.
 */
const plainList = /^\uFEFF?\s*\[\s*\{\s*"(\w+)"\s*:\s*\{/;
const plainNames: Readonly<Record<string, { name: string; shows: RegExp }>> = {
  tweet: { name: 'tweets', shows: /"created_at"\s*:/ },
  dmConversation: { name: 'direct_messages', shows: /"messages"\s*:/ },
  account: { name: 'account', shows: /"accountId"\s*:/ },
  follower: { name: 'follower', shows: /"accountId"\s*:/ },
  following: { name: 'following', shows: /"accountId"\s*:/ },
  blocking: { name: 'block', shows: /"accountId"\s*:/ },
  muting: { name: 'mute', shows: /"accountId"\s*:/ },
  like: { name: 'like', shows: /"tweetId"\s*:/ },
  messageEvent: { name: 'message_event', shows: /"conversationId"\s*:/ },
};

/** Files of one kind of content, by the name they assign to. */
type Kind = { names: RegExp; depth: number; people(item: unknown, context: Context): Finding[] | null };

/** `people` hears of items of their shape only; null for the others. */
function kind<T>(names: RegExp, depth: number, shape: z.ZodType<T>, people: (item: T, context: Context) => Finding[]): Kind {
  const peopleIn: Kind['people'] = (item, context) => {
    const read = shape.safeParse(item);
    return read.success ? people(read.data, context) : null;
  };
  return { names, depth, people: peopleIn };
}

/** Some lists that other programs make know a member by handle alone. */
const member = z
  .object({ accountId: z.string().nullish(), userLink: z.string().nullish() })
  .transform(({ accountId, userLink }) => ({ id: accountId ?? '', handle: handleIn(userLink ?? '') }))
  .refine(({ id, handle }) => memberOf(id, handle).length > 0);

function handleIn(link: string): string {
  return /^https?:\/\/(?:www\.)?(?:x|twitter)\.com\/(\w{1,20})$/.exec(link)?.[1] ?? '';
}

/** A later kind adds only what an earlier one did not tell. */
const kinds: readonly Kind[] = [
  kind(/^(tweets?|community_tweets?|twitter_circle_tweets?|tweets_\d{4}_\d{2})$/, 1, postItem, peopleInPost),
  // Conversations are unpacked message by message: one of twelve years is too long to hold.
  kind(/^direct_messages?(_group)?$/, 4, messageItem, personInMessage),
  kind(/^direct_message(_group)?_headers$/, 4, messageItem, personInMessage),
  kind(/^message_event$/, 1, encryptedItem, personInEncryptedMessage),
  kind(/^audio_video_calls_in_dm$/, 1, callItem, peopleCalled),
  kind(/^audio_video_calls_in_dm_recipient_sessions$/, 1, callTakenItem, personCalling),
  kind(/^spaces_metadata$/, 1, spaceItem, peopleSpeaking),
  kind(/^follower$/, 1, z.object({ follower: member }), ({ follower }, { madeAt }) => followed(follower, 'in', madeAt)),
  kind(/^following$/, 1, z.object({ following: member }), ({ following }, { madeAt }) => followed(following, 'out', madeAt)),
];

/** Files that tell whose archive it is. */
const ofOwner = /^(account|screen_name_change|tweets_\d{4}_\d{2})$/;

function isRead(name: string): boolean {
  return ofOwner.test(name) || kinds.some(({ names }) => names.test(name));
}

/** What a file assigns to, or would; '' for none. */
function assignedIn({ name, text }: Pick<FileHead, 'name' | 'text'>): string {
  const match = assigned.exec(text);
  if (match) return match[1] ?? match[2] ?? '';
  const plain = plainNames[plainList.exec(text)?.[1] ?? ''];
  if (!plain?.shows.test(text)) return '';
  return /deleted[^/]*$/i.test(name) ? 'deleted_tweets' : plain.name;
}

/** The archive of X or Twitter, in all three generations. */
export const x: Importer = {
  name: 'x',

  recognises(head) {
    return assignedIn(head) !== '' || manifest.test(head.text);
  },

  leavesOut({ name, text }) {
    if (manifest.test(text)) return null;
    const assignedTo = assignedIn({ name, text });
    if (assignedTo !== '') return isRead(assignedTo) ? null : (leftOutNamed(assignedTo) ?? because('skip_nobodyKnows'));
    return /(?:^|\/)(?:README\.txt|Your archive\.html|index\.html|(?:user|payload)_details\.js|tweet_index\.js)$|\/(?:assets|css|js|img|lib)\//i.test(
      name,
    )
      ? because('skip_ofContents')
      : null;
  },

  async owner(files, signal) {
    const identities: Identity[] = [];
    for (const { file, name } of await named(files)) {
      if (!ofOwner.test(name)) continue;
      for await (const { item } of itemsOf(file, 1, lookAhead(signal))) {
        const { account, screenNameChange: change, user } = accountItem.safeParse(item).data ?? {};
        identities.push(...memberOf(account?.accountId ?? '', account?.username ?? ''));
        const email = emailOf(account?.email ?? '');
        if (email !== null) identities.push(email);
        identities.push(
          ...memberOf('', change?.screenNameChange?.changedFrom ?? ''),
          ...memberOf(user?.id_str ?? '', user?.screen_name ?? ''),
        );
        if (user) break; // The first generation repeats its owner in every post.
      }
    }
    return identities.length > 0 ? [...new Set(identities)] : everywhereIn(await named(files), signal);
  },

  async *read(files, reading) {
    const all = await named(files);
    const made = madeAt(all, reading.now);
    const parts = kinds.flatMap((kind) => all.filter(({ name }) => kind.names.test(name)).map(({ file }) => ({ ...kind, file })));
    yield* partByPart(parts, reading, (part) => peopleIn(part, made, reading));
  },
};

async function* peopleIn(
  { file, depth, people }: Kind & { file: ExportFile },
  madeAt: number,
  reading: Reading,
): AsyncGenerator<Finding> {
  const leftOut = new LeftOut();
  for await (const { item, record } of itemsOf(file, depth, reading)) {
    const skip = (reason: SkipReason) => reading.skip({ file: file.name, line: record, reason });
    const undated = (date: string) => {
      skip(because('skip_entryDate', date, '2026-03-06T13:02:05.000Z'));
      return [];
    };
    const found = people(item, { me: reading.me, madeAt, undated, leftOut });
    if (found === null) skip(because('skip_entryDamaged'));
    else yield* found.filter(({ identities }) => !identities.some((identity) => reading.me.has(identity)));
  }
  leftOut.tell(file, reading);
}

/** So many conversations tell who takes part in all of them; a file of them may hold gigabytes. */
const enoughForOwner = 200;

/** Without the file of the account: whoever is in every conversation of several, which are named after their two members. */
async function everywhereIn(files: readonly Named[], signal: AbortSignal): Promise<Identity[]> {
  const conversations = new Set<string>();
  for (const { file, name } of files) {
    if (!/^direct_messages?(_headers)?$/.test(name)) continue;
    for await (const { around } of jsonItemsAt(file.name, textOf(file, lookAhead(signal)), ['dmConversation.messages'])) {
      if (typeof around.conversationId === 'string') conversations.add(around.conversationId);
      if (conversations.size === enoughForOwner) break;
    }
  }
  const [first = [], ...others] = [...conversations].map((id) => id.split('-'));
  const everywhere = first.filter((member) => others.every((members) => members.includes(member)));
  return everywhere.length === 1 ? memberOf(everywhere[0] ?? '') : [];
}

const text = z.string().nullish();
const accountItem = z.object({
  user: z.object({ id_str: text, screen_name: text }).nullish(),
  account: z.object({ accountId: text, username: text, email: text }).nullish(),
  screenNameChange: z.object({ screenNameChange: z.object({ changedFrom: text }).nullish() }).nullish(),
});

/** A file with the name it assigns to ('' for the manifest) and how it begins. */
type Named = { file: ExportFile; name: string; text: string };

async function named(files: readonly ExportFile[]): Promise<Named[]> {
  return Promise.all(
    files.map(async (file) => {
      const { text } = await headOf(file);
      return { file, name: assignedIn({ name: file.name, text }), text };
    }),
  );
}

/** The items of a file, counted from 1; null for one that is no JSON. */
async function* itemsOf(
  file: ExportFile,
  depth: number,
  reading: Pick<Reading, 'progress' | 'signal'>,
): AsyncGenerator<{ item: unknown; record: number }> {
  let record = 0;
  for await (const item of jsonItems(file.name, textOf(file, reading), depth)) yield { item: parsedItem(item), record: ++record };
}

/** When the archive was made, as its manifest says; now where it has none, which is the latest it can be. */
function madeAt(files: readonly Named[], now: number): number {
  for (const { text } of files) {
    const made = manifest.test(text) && /"generationDate"\s*:\s*"([^"]+)"/.exec(text)?.[1];
    if (made) return Math.min(Date.parse(made) || now, now);
  }
  return now;
}

/** Lists of followers carry no dates: all that is known is that it was so when the archive was made. */
function followed({ id, handle }: z.infer<typeof member>, direction: 'in' | 'out', at: number): Finding[] {
  const identities = memberOf(id, handle);
  if (identities.length === 0) return [];
  const sourceKey = `x follow ${direction} ${id || handle.toLowerCase()}`;
  const fields = { rung: 'follow', channel: 'x', minutes: null, note: '', permalink: null, thread: null } as const;
  const happened: FoundInteraction = { ...fields, direction, at, asOf: true, sourceKey };
  return [finding({ name: '', identities, interactions: [happened] })];
}
