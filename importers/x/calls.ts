import { z } from 'zod';
import { type Finding, finding } from '../../relationship/finding.ts';
import { readDate } from '../dates.ts';
import { memberOf } from './account.ts';
import type { Context } from './context.ts';

const text = z.string().nullish();

/** Every item may stand in a field of its kind's name, as in other files of an archive. */
const unwrapped = <T extends z.ZodType>(shape: T) =>
  z.preprocess((item) => {
    const [only, ...more] = typeof item === 'object' && item !== null ? Object.values(item) : [];
    return more.length === 0 && typeof only === 'object' && only !== null && !Array.isArray(only) ? only : item;
  }, shape);

const session = z.object({ twitterUserID: text, hostBroadcastID: text, createdAt: text, startedAt: text, endedAt: text });

/** A call the user began within messages (2023 and later), with who was asked and who took part; read from other projects' readers in 2026. */
export const callItem = unwrapped(
  z.object({
    broadcast: z.object({ id: text, createdAt: text, endAt: text, inviteesTwitter: z.array(z.string()).nullish() }),
    sessions: z.array(session).nullish(),
  }),
);

/** The user's part in a call that somebody else began. */
export const callTakenItem = unwrapped(session);

/** With whom a call the user began was: whoever took part, or the one who was asked where the user was not alone in it. */
export function peopleCalled({ broadcast, sessions }: z.infer<typeof callItem>, context: Context): Finding[] {
  const { me } = context;
  const isMe = (id: string | null | undefined) => memberOf(id ?? '').some((identity) => me.has(identity));
  const taken = (sessions ?? []).filter(({ twitterUserID: id, startedAt, endedAt }) => id && !isMe(id) && startedAt && endedAt);
  if (taken.length === 0) context.leftOut.count('skip_callsMissed');
  return taken.flatMap((one) => talked(one, broadcast.id ?? one.hostBroadcastID ?? '', 'out', context));
}

/** Only some archives tell who began a call that the user took; then the field names another member. */
export function personCalling(taken: z.infer<typeof callTakenItem>, context: Context): Finding[] {
  const isMe = memberOf(taken.twitterUserID ?? '').some((identity) => context.me.has(identity));
  if (isMe || !taken.twitterUserID || !taken.startedAt || !taken.endedAt) {
    context.leftOut.count('skip_callsMissed');
    return [];
  }
  return talked(taken, taken.hostBroadcastID ?? '', 'in', context);
}

function talked(
  { twitterUserID, createdAt, startedAt, endedAt }: z.infer<typeof session>,
  call: string,
  direction: 'in' | 'out',
  { undated }: Context,
): Finding[] {
  const at = readDate(startedAt ?? createdAt ?? '', 'UTC');
  const end = readDate(endedAt ?? '', 'UTC');
  if (at === null) return undated(startedAt ?? createdAt ?? '');
  const identities = memberOf(twitterUserID ?? '');
  if (identities.length === 0) return [];
  const happened = {
    rung: 'call',
    direction,
    at,
    channel: 'x',
    minutes: end === null || end <= at ? null : Math.max(1, Math.round((end - at) / 60_000)),
    note: '',
    permalink: null,
    thread: null,
    sourceKey: `x call ${call || at} ${identities[0]}`,
  } as const;
  return [finding({ name: '', identities, interactions: [happened] })];
}

/** A Space of more speakers than this is a stage and no talk with each. */
const mostInATalk = 8;

/** A Space of the user's: who spoke in it. */
export const spaceItem = unwrapped(
  z.object({
    id: text,
    createdAt: text,
    endedAt: text,
    speakers: z.array(z.union([z.string(), z.looseObject({})])).nullish(),
  }),
);

/** Who spoke in a Space, if they were few. */
export function peopleSpeaking({ id, createdAt, endedAt, speakers }: z.infer<typeof spaceItem>, context: Context): Finding[] {
  const ids = [...new Set((speakers ?? []).map(memberIn))];
  const others = ids.filter((one) => !memberOf(one).some((identity) => context.me.has(identity)));
  if (others.length > mostInATalk) {
    context.leftOut.count('skip_crowds');
    return [];
  }
  return others.flatMap((twitterUserID) =>
    talked({ twitterUserID, createdAt, startedAt: createdAt, endedAt }, `space ${id ?? ''}`, 'out', context),
  );
}

/** The number of a speaker, in whichever field it stands. */
function memberIn(speaker: string | Record<string, unknown>): string {
  if (typeof speaker === 'string') return speaker;
  const [, id] = Object.entries(speaker).find(([key]) => /user_?id$/i.test(key)) ?? [];
  return typeof id === 'string' ? id : '';
}
