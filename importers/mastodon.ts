import { z } from 'zod';
import type { Finding } from '../relationship/finding.ts';
import type { Identity } from '../relationship/identity.ts';
import { because } from '../relationship/skipReason.ts';
import { type ExportFile, type FileHead, type Importer, lookAhead, type Reading } from './importer.ts';
import { readJson } from './json.ts';
import { jsonItems, parsedItem } from './jsonItems.ts';
import { LeftOut } from './leftOut.ts';
import { accountAt, accountsOf, actor } from './mastodon/account.ts';
import { listIn, peopleOnList } from './mastodon/lists.ts';
import { peopleInPost } from './mastodon/posts.ts';
import { partByPart } from './reading.ts';
import { headOf, textOf } from './text.ts';

/** The archive of a Mastodon account, and the CSV files of its settings. What others wrote to the user is in neither. */
export const mastodon: Importer = {
  name: 'mastodon',

  recognises(head) {
    return kindOf(head) !== null;
  },

  leavesOut({ name }) {
    const file = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
    if (/^(?:likes|bookmarks)\.(?:json|csv)$/.test(file)) return because('skip_ofLikes');
    return /^(?:blocked_domains|domain_blocks|blocked_accounts|muted_accounts|blocks|mutes)\.csv$/.test(file)
      ? because('skip_ofBlocked')
      : null;
  },

  async owner(files, signal) {
    const kinds = await kindsOf(files);
    const owners: Identity[] = [];
    for (const { file } of kinds.filter(({ kind }) => kind === 'actor')) {
      owners.push(...accountsOf(await readJson(file, actor, lookAhead(signal))));
    }
    if (owners.length > 0) return [...new Set(owners)];
    for (const { file } of kinds.filter(({ kind }) => kind === 'posts')) {
      for await (const one of actsIn(file, lookAhead(signal))) if (one !== null) return accountAt(one.actor);
    }
    return [];
  },

  async *read(files, reading) {
    yield* partByPart(await kindsOf(files), reading, async function* ({ file, kind }) {
      if (kind === 'posts') yield* peopleInPosts(file, reading);
      else if (kind !== null && kind !== 'actor') yield* peopleOnList(file, kind, reading);
    });
  },
};

type Kind = 'actor' | 'posts' | NonNullable<ReturnType<typeof listIn>>;

function kindOf(head: FileHead): Kind | null {
  if (!/^\uFEFF?\s*\{/.test(head.text)) return listIn(head);
  if (!/"https:\/\/www\.w3\.org\/ns\/activitystreams"/.test(head.text)) return null;
  if (/"orderedItems"\s*:/.test(head.text) && /"type"\s*:\s*"OrderedCollection"/.test(head.text)) return 'posts';
  return /"preferredUsername"\s*:/.test(head.text) && /"outbox"\s*:/.test(head.text) ? 'actor' : null;
}

async function kindsOf(files: readonly ExportFile[]): Promise<{ file: ExportFile; kind: Kind | null }[]> {
  return Promise.all(files.map(async (file) => ({ file, kind: kindOf(await headOf(file)) })));
}

/** What begins outbox.json: the descriptions of its format, which name neither an act nor an actor. */
const act = z.object({ type: z.string(), actor: z.string() });

/** The acts in outbox.json, and null for what is damaged. likes.json and bookmarks.json hold bare addresses instead. */
async function* actsIn(
  file: ExportFile,
  reading: Pick<Reading, 'progress' | 'signal'>,
): AsyncGenerator<{ type: string; actor: string; item: unknown } | null> {
  for await (const text of jsonItems(file.name, textOf(file, reading), 1)) {
    const item = parsedItem(text);
    const read = act.safeParse(item);
    if (item === null) yield null;
    else if (read.success) yield { ...read.data, item };
  }
}

async function* peopleInPosts(file: ExportFile, reading: Reading): AsyncGenerator<Finding> {
  let acts = 0;
  const leftOut = new LeftOut();
  for await (const one of actsIn(file, reading)) {
    acts++;
    if (one?.type === 'Announce') leftOut.count('skip_boosts');
    if (one !== null && one.type !== 'Create') continue;
    const told = one === null ? null : peopleInPost(one.item, reading.me, reading.now);
    if (told !== null) {
      if (told.length === 0) leftOut.count('skip_toNobody');
      yield* told;
    } else reading.skip({ file: file.name, line: acts, reason: because('skip_postUnread') });
  }
  leftOut.tell(file, reading);
  if (acts === 0) {
    reading.skip({ file: file.name, line: null, reason: because('skip_likesUndated') });
  }
}
