import { fromUint8Array as blocksIn } from '@atcute/car';
import { decode } from '@atcute/cbor';
import { toString as textOfCid } from '@atcute/cid';
import { fromUint8Array as entriesIn, isCommit, type RepoEntry } from '@atcute/repo';
import { because } from '../relationship/skipReason.ts';
import { blueskyAccount } from '../sites/networks/bluesky.ts';
import { peopleInPost, personFollowed } from './bluesky/records.ts';
import { type ExportFile, type Importer, lookAhead, type Reading } from './importer.ts';
import { LeftOut } from './leftOut.ts';
import { partByPart } from './reading.ts';
import { unreadable } from './unreadable.ts';

/** A repository is a tree whose branches lie anywhere in the file, so it is read in one piece; real ones are smaller. */
const largestRepo = 512 * 1024 * 1024;

/** What a CAR file of version 1 begins with: the length of its header, and that header's first field. */
const carHeader = /^.{1,2}\xa2eroots/s;

/** The export of a Bluesky account (Settings → Account → Export my data). Who liked or followed the user is not in it. */
export const blueskyRepo: Importer = {
  name: 'blueskyRepo',

  recognises({ bytes }) {
    return carHeader.test(String.fromCharCode(...bytes.subarray(0, 16)));
  },

  async owner(files, signal) {
    const repos = await Promise.all(files.map((file) => repoIn(file, lookAhead(signal))));
    return [...new Set(repos.flatMap(({ did }) => blueskyAccount(did)))];
  },

  async *read(files, reading) {
    yield* partByPart(files, reading, async function* (file) {
      const { did, entries } = await repoIn(file, reading);
      const { me, now } = reading;
      const leftOut = new LeftOut();
      for (const entry of entries) {
        const read = readers[entry.collection];
        const told = read?.({ rkey: entry.rkey, record: recordOf(entry), did, me, now });
        if (told === undefined) leftOut.count('skip_blueskyNoTalk');
        else if (told === null) leftOut.count('skip_blueskyUnread');
        else if (told.length === 0) leftOut.count('skip_toNobody');
        else yield* told;
      }
      leftOut.tell(file, reading);
    });
  },
};

/** What tells of people, by the kind of record. */
const readers: Readonly<Record<string, typeof peopleInPost>> = {
  'app.bsky.graph.follow': personFollowed,
  'app.bsky.feed.post': peopleInPost,
};

/** What a record says; null for a damaged one. */
function recordOf(entry: RepoEntry): unknown {
  try {
    return entry.record;
  } catch {
    return null;
  }
}

/** @throws {Error} naming the file, if it is no whole repository. */
async function repoIn(
  file: ExportFile,
  reading: Pick<Reading, 'progress' | 'signal'>,
): Promise<{ did: string; entries: RepoEntry[] }> {
  if (file.size > largestRepo) throw unreadable(file.name, because('skip_tooLarge', String(largestRepo)));
  const bytes = new Uint8Array(await new Response(file.stream()).arrayBuffer());
  reading.signal.throwIfAborted();
  reading.progress(bytes.length);
  try {
    return { did: ownerOf(file.name, bytes), entries: [...entriesIn(bytes)] };
  } catch (cause) {
    throw unreadable(file.name, because('skip_blueskyNotWhole'), cause);
  }
}

/** Whose repository it is, as the commit at its root says. */
function ownerOf(file: string, bytes: Uint8Array): string {
  const car = blocksIn(bytes);
  for (const block of car) {
    if (textOfCid(block.cid) !== car.roots[0]?.$link) continue;
    const commit = decode(block.bytes);
    if (isCommit(commit)) return commit.did;
  }
  throw unreadable(file, because('skip_blueskyNotWhole'));
}
