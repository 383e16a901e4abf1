import { type Finding, finding } from '../../relationship/finding.ts';
import { readDate } from '../dates.ts';
import { excerptOf } from '../text.ts';
import { memberOf } from './account.ts';

/** A post of the user's, as all three generations of archives write it; every number is a string, or was once a number. */
type Post = {
  id_str?: string;
  created_at?: string;
  full_text?: string;
  text?: string;
  in_reply_to_user_id_str?: string;
  in_reply_to_user_id?: string | number;
  in_reply_to_screen_name?: string;
  entities?: { user_mentions?: { id_str?: string; id?: string | number; screen_name?: string; name?: string }[] };
};

/** Whom a post answers and whom it names: each a public reply. A repost is a like with more reach and tells of no talk. */
export function peopleInPost(item: Post & { tweet?: Post }): Finding[] {
  const post = item.tweet ?? item;
  const text = post.full_text ?? post.text ?? '';
  const at = readDate(post.created_at ?? '', 'UTC');
  if (at === null || post.id_str === undefined || text.startsWith('RT @')) return [];
  const answered = {
    id_str: idOf(post.in_reply_to_user_id_str ?? post.in_reply_to_user_id),
    screen_name: post.in_reply_to_screen_name,
    name: '',
  };
  const mentioned = (post.entities?.user_mentions ?? []).map((one) => ({ ...one, id_str: idOf(one.id_str ?? one.id) }));
  const named = new Map([answered, ...mentioned].filter(({ id_str }) => id_str !== undefined).map((one) => [one.id_str, one]));
  return [...named.values()].flatMap(({ id_str, screen_name, name }) => {
    const identities = memberOf(id_str, screen_name);
    // A handle that nobody has is named with the number -1.
    if (identities.length === 0 || id_str === '-1') return [];
    return [
      finding({
        name: name ?? '',
        identities,
        interactions: [
          {
            rung: 'reply',
            direction: 'out',
            at,
            channel: 'x',
            minutes: null,
            note: excerptOf(unescaped(text)),
            permalink: `https://x.com/i/web/status/${post.id_str}`,
            thread: null,
            sourceKey: `x post ${post.id_str} to ${id_str}`,
          },
        ],
      }),
    ];
  });
}

function idOf(id: string | number | undefined): string | undefined {
  return id === undefined || id === '' ? undefined : String(id);
}

/** Archives write the text of posts as HTML does. */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
