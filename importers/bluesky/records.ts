import { z } from 'zod';
import { type Finding, type FoundInteraction, finding } from '../../relationship/finding.ts';
import type { Identity } from '../../relationship/identity.ts';
import { blueskyAccount } from '../../sites/networks/bluesky.ts';
import { excerptOf } from '../text.ts';

/** One record of a repository: whom it tells of. */
export type Told = { rkey: string; record: unknown; did: string; me: ReadonlySet<Identity>; now: number };

const follow = z.object({ subject: z.string(), createdAt: z.string() });

const post = z.object({
  text: z.string(),
  createdAt: z.string(),
  reply: z.object({ root: z.object({ uri: z.string() }), parent: z.object({ uri: z.string() }) }).optional(),
  facets: z
    .array(
      z.object({
        index: z.object({ byteStart: z.number(), byteEnd: z.number() }),
        features: z.array(z.object({ $type: z.string(), did: z.string().optional() })),
      }),
    )
    .optional(),
});

/** Whom the user follows, and since when; null if the record is none of a follow. */
export function personFollowed({ record, now }: Told): Finding[] | null {
  const read = follow.safeParse(record);
  const at = Date.parse(read.data?.createdAt ?? '');
  const identities = blueskyAccount(read.data?.subject);
  if (!(at <= now) || identities.length === 0) return null;
  const happened = interaction({ rung: 'follow', at, sourceKey: `bluesky follow out ${read.data?.subject}` });
  return [finding({ name: '', identities, interactions: [happened] })];
}

/** Whom a post answers and whom it names; null if the record is none of a post. */
export function peopleInPost({ rkey, record, did, me, now }: Told): Finding[] | null {
  const read = post.safeParse(record);
  const at = Date.parse(read.data?.createdAt ?? '');
  if (!read.success || !(at <= now)) return null;
  const { text, reply, facets = [] } = read.data;
  const people = new Map<string, Identity[]>();
  const answered = authorOf(reply?.parent.uri ?? '');
  if (answered !== null) people.set(answered, blueskyAccount(answered));
  const bytes = new TextEncoder().encode(text);
  for (const { index, features } of facets) {
    const named = features.find(({ $type }) => $type === 'app.bsky.richtext.facet#mention')?.did;
    // A mention's text is the handle its writer chose the account by.
    const handle = new TextDecoder().decode(bytes.subarray(index.byteStart, index.byteEnd));
    if (named !== undefined) people.set(named, [...blueskyAccount(named), ...blueskyAccount(handle)]);
  }
  return [...people].flatMap(([who, identities]) => {
    if (identities.length === 0 || identities.some((identity) => me.has(identity)) || who === did) return [];
    const happened = interaction({
      rung: 'reply',
      at,
      note: excerptOf(text),
      permalink: `https://bsky.app/profile/${did}/post/${rkey}`,
      thread: reply?.root.uri ?? null,
      sourceKey: `bluesky post ${rkey} to ${who}`,
    });
    return [finding({ name: '', identities, interactions: [happened] })];
  });
}

/** The account in "at://did:plc:…/app.bsky.feed.post/3l2…". */
function authorOf(uri: string): string | null {
  return /^at:\/\/(did:[^/]+)\//.exec(uri)?.[1] ?? null;
}

function interaction(told: Pick<FoundInteraction, 'rung' | 'at' | 'sourceKey'> & Partial<FoundInteraction>): FoundInteraction {
  return { direction: 'out', channel: 'bluesky', minutes: null, note: '', permalink: null, thread: null, ...told };
}
