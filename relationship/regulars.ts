import type { Interaction } from './interaction.ts';

/** A comment somebody wrote below one of the user's posts. */
export type CommentToUser = Pick<Interaction, 'personId' | 'at'> & {
  /** The post's address. */
  post: string;
};

/** Somebody who keeps coming back to the user's blog, or did. */
export type Regular = {
  personId: string;
  /** On how many of the posts that were looked at they commented. */
  posts: number;
  /** Their last comment, ms since epoch. */
  lastAt: number;
};

/** A regular has commented on so many of so many posts in a row. */
export const regularPosts = { atLeast: 3, of: 10 };
/** A regular who commented on none of so many latest posts has gone quiet: one missed post is a holiday. */
export const quietPosts = 5;

/** Those who commented on at least so many of the user's latest posts and have not gone quiet, most of them first. */
export function regulars(comments: readonly CommentToUser[], { atLeast, of } = regularPosts): Regular[] {
  const everybody = commented(comments)
    .filter((one) => !isQuiet(one))
    .map(({ places, ...one }) => ({ ...one, posts: places.filter((place) => place < of).length }));
  return everybody.filter(({ posts }) => posts >= atLeast).sort((a, b) => b.posts - a.posts || b.lastAt - a.lastAt);
}

/** Those who were regulars of earlier posts and have not been seen below the latest, last seen first. */
export function quietRegulars(comments: readonly CommentToUser[], { atLeast, of } = regularPosts): Regular[] {
  return commented(comments)
    .filter(isQuiet)
    .flatMap(({ places, ...one }) => {
      const runs = places.map((first) => places.filter((place) => place >= first && place < first + of).length);
      const posts = Math.max(...runs);
      return posts >= atLeast ? [{ ...one, posts }] : [];
    })
    .sort((a, b) => b.lastAt - a.lastAt);
}

function isQuiet({ places: [latest = 0] }: { places: readonly number[] }): boolean {
  return latest >= quietPosts;
}

/** Of everybody, on which posts they commented: 0 is the latest post anybody commented on. */
function commented(comments: readonly CommentToUser[]): { personId: string; lastAt: number; places: number[] }[] {
  const placeOf = new Map(newestFirst(comments).map((post, place) => [post, place]));
  const everybody = new Map<string, { lastAt: number; places: Set<number> }>();
  for (const { personId, at, post } of comments) {
    const one = everybody.get(personId) ?? { lastAt: at, places: new Set<number>() };
    everybody.set(personId, { lastAt: Math.max(one.lastAt, at), places: one.places.add(placeOf.get(post) ?? 0) });
  }
  return [...everybody].map(([personId, { lastAt, places }]) => ({
    personId,
    lastAt,
    places: [...places].sort((a, b) => a - b),
  }));
}

/** The posts by their first comment: when they were written is not known of all. */
function newestFirst(comments: readonly CommentToUser[]): string[] {
  const since = new Map<string, number>();
  for (const { post, at } of comments) since.set(post, Math.min(since.get(post) ?? at, at));
  return [...since].sort(([, a], [, b]) => b - a).map(([post]) => post);
}
