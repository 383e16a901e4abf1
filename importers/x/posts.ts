import { z } from 'zod';
import { type Finding, finding } from '../../relationship/finding.ts';
import { readDate } from '../dates.ts';
import { excerptOf } from '../text.ts';
import { memberOf } from './account.ts';
import type { Context } from './context.ts';

const text = z.string().nullish();
const id = z.union([z.string(), z.number()]).nullish();

const post = z.object({
  id_str: z
    .string()
    .regex(/^\d{1,20}$/)
    .nullish(),
  id,
  created_at: z.string(),
  full_text: text,
  text,
  in_reply_to_user_id_str: text,
  in_reply_to_user_id: id,
  in_reply_to_screen_name: text,
  entities: z
    .object({ user_mentions: z.array(z.object({ id_str: text, id, screen_name: text, name: text })).nullish() })
    .nullish(),
});

/** A post of the user's, as all three generations of archives write it; every number is a string, or was once a number. */
export const postItem = z.union([z.object({ tweet: post }).transform(({ tweet }) => tweet), post]).transform((one, context) => {
  const number = one.id_str ?? (one.id == null ? undefined : String(one.id));
  if (number === undefined || !/^\d{1,20}$/.test(number)) context.addIssue({ code: 'custom', message: 'no number' });
  return { ...one, number };
});

/** Whom a post answers and whom it names: each a public reply. A repost is a like with more reach and tells of no talk. */
export function peopleInPost(
  post: z.infer<typeof postItem>,
  { undated, leftOut }: Pick<Context, 'undated' | 'leftOut'>,
): Finding[] {
  const text = post.full_text ?? post.text ?? '';
  const at = readDate(post.created_at, 'UTC');
  if (at === null) return undated(post.created_at);
  if (text.startsWith('RT @')) {
    leftOut.count('skip_reposts');
    return [];
  }
  const answered = {
    id_str: idOf(post.in_reply_to_user_id_str ?? post.in_reply_to_user_id),
    screen_name: post.in_reply_to_screen_name ?? undefined,
    name: '',
  };
  const mentioned = (post.entities?.user_mentions ?? []).map((one) => ({
    name: one.name ?? '',
    screen_name: one.screen_name ?? undefined,
    id_str: idOf(one.id_str ?? one.id),
  }));
  const all = [answered, ...mentioned].map((one) => ({ ...one, key: one.id_str ?? one.screen_name?.toLowerCase() }));
  const named = new Map(all.filter(({ key }) => key !== undefined).map((one) => [one.key, one]));
  if (named.size === 0) leftOut.count('skip_toNobody');
  return [...named.values()].flatMap(({ key, id_str, screen_name, name }) => {
    const identities = memberOf(id_str, screen_name);
    // A handle that nobody has is named with the number -1.
    if (identities.length === 0 || id_str === '-1') return [];
    return [
      finding({
        name,
        identities,
        interactions: [
          {
            rung: 'reply',
            direction: 'out',
            at,
            channel: 'x',
            minutes: null,
            note: excerptOf(text),
            permalink: `https://x.com/i/web/status/${post.number}`,
            thread: null,
            sourceKey: `x post ${post.number} to ${key}`,
          },
        ],
      }),
    ];
  });
}

/** Accounts since 2016 have numbers too long for JSON's: what was rounded is somebody else. */
function idOf(id: string | number | null | undefined): string | undefined {
  if (typeof id === 'number' && !Number.isSafeInteger(id)) return undefined;
  return id == null || id === '' ? undefined : String(id);
}
