import type { Finding, FoundInteraction } from '../relationship/finding.ts';
import { finding } from '../relationship/finding.ts';
import type { Identity } from '../relationship/identity.ts';
import { type ExportFile, type Importer, lookAhead, type Reading } from './importer.ts';
import { jsonItems } from './jsonItems.ts';
import { headOf, textOf } from './text.ts';
import { memberOf } from './x/account.ts';
import { personInEncryptedMessage, personInMessage } from './x/messages.ts';
import { peopleInPost } from './x/posts.ts';

/** What an archive's file is assigned to: `window.YTD.tweets.part0 = [` since 2018, `Grailbird.data.tweets_2015_01 =` before. */
const assigned = /^\s*(?:window\.)?(?:YTD\.(\w+)\.part\d+|Grailbird\.data\.(\w+))\s*=/;

/** The archive's table of contents. */
const manifest = /^\s*window\.__THAR_CONFIG\s*=/;

/** Files of one kind of content, by the name they assign to; a later kind adds only what an earlier one did not tell. */
const kinds: readonly { names: RegExp; depth: number; people: (item: never, context: Context) => Finding[] }[] = [
  { names: /^(tweets?|community_tweets?|tweets_\d{4}_\d{2})$/, depth: 1, people: peopleInPost },
  // Conversations are unpacked message by message: one of twelve years is too long to hold.
  { names: /^direct_messages?(_group)?$/, depth: 4, people: (item, { me }) => personInMessage(item, me) },
  { names: /^direct_message(_group)?_headers$/, depth: 4, people: (item, { me }) => personInMessage(item, me) },
  { names: /^message_event$/, depth: 1, people: (item, { me }) => personInEncryptedMessage(item, me) },
  { names: /^follower$/, depth: 1, people: (item: FollowItem, { madeAt }) => followed(item.follower?.accountId, 'in', madeAt) },
  {
    names: /^following$/,
    depth: 1,
    people: (item: FollowItem, { madeAt }) => followed(item.following?.accountId, 'out', madeAt),
  },
];

/** What reading one file takes from the others. */
type Context = { me: ReadonlySet<Identity> /** When the archive was made, ms since epoch. */; madeAt: number };
type FollowItem = { follower?: { accountId?: string }; following?: { accountId?: string } };

/** The archive of X or Twitter, in all three generations. */
export const x: Importer = {
  name: 'x',

  recognises({ text }) {
    return assigned.test(text) || manifest.test(text);
  },

  async owner(files, signal) {
    const identities: Identity[] = [];
    for (const { file, name } of await named(files)) {
      if (!/^(account|screen_name_change|tweets_\d{4}_\d{2})$/.test(name)) continue;
      for await (const item of itemsOf<AccountItem>(file, 1, lookAhead(signal))) {
        const { account, screenNameChange: change, user } = item;
        identities.push(...memberOf(account?.accountId, account?.username));
        if (account?.email) identities.push(`email:${account.email.toLowerCase()}`);
        identities.push(
          ...memberOf(undefined, change?.screenNameChange?.changedFrom),
          ...memberOf(user?.id_str, user?.screen_name),
        );
        if (user) break; // The first generation repeats its owner in every post.
      }
    }
    return [...new Set(identities)];
  },

  async *read(files, reading) {
    const all = await named(files);
    const context = { me: reading.me, madeAt: madeAt(all, reading.now) };
    for (const kind of kinds) {
      for (const { file } of all.filter(({ name }) => kind.names.test(name))) {
        for await (const item of itemsOf<never>(file, kind.depth, reading)) {
          yield* kind.people(item, context).filter((found) => !found.identities.some((identity) => reading.me.has(identity)));
        }
      }
    }
  },
};

type AccountItem = {
  user?: { id_str?: string; screen_name?: string };
  account?: { accountId?: string; username?: string; email?: string };
  screenNameChange?: { screenNameChange?: { changedFrom?: string } };
};

/** A file with the name it assigns to ('' for the manifest) and how it begins. */
type Named = { file: ExportFile; name: string; text: string };

async function named(files: readonly ExportFile[]): Promise<Named[]> {
  return Promise.all(
    files.map(async (file) => {
      const { text } = await headOf(file);
      const match = assigned.exec(text);
      return { file, name: match?.[1] ?? match?.[2] ?? '', text };
    }),
  );
}

async function* itemsOf<T>(file: ExportFile, depth: number, reading: Pick<Reading, 'progress' | 'signal'>): AsyncGenerator<T> {
  for await (const item of jsonItems(file.name, textOf(file, reading), depth)) yield JSON.parse(item);
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
function followed(id: string | undefined, direction: 'in' | 'out', at: number): Finding[] {
  const identities = memberOf(id);
  if (identities.length === 0) return [];
  const sourceKey = `x follow ${direction} ${id}`;
  const fields = { rung: 'follow', channel: 'x', minutes: null, note: '', permalink: null, thread: null } as const;
  const happened: FoundInteraction = { ...fields, direction, at, asOf: true, sourceKey };
  return [finding({ name: '', identities, interactions: [happened] })];
}
