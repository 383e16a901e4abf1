import type { Interaction } from './interaction.ts';

/** One of the user's posts with what somebody wrote below it. */
export type AnsweredPost = {
  /** The post's address or the thread's name; null where the source tells neither. */
  post: string | null;
  /** In their words, newest first; `permalink` is null where it cannot be read. */
  answers: { words: string; permalink: string | null; at: number }[];
};

/** Which of the user's posts somebody answered, the latest answer first. */
export function answeredPosts(interactions: readonly Interaction[]): AnsweredPost[] {
  const posts = new Map<string, AnsweredPost>();
  const newestFirst = [...interactions].sort((a, b) => b.at - a.at);
  for (const { rung, direction, note, permalink, thread, at, id } of newestFirst) {
    if (rung !== 'reply' || direction === 'out' || (note === '' && permalink === null)) continue;
    const key = thread ?? permalink ?? id;
    const known = posts.get(key) ?? { post: thread ?? permalink, answers: [] };
    known.answers.push({ words: note, permalink, at });
    posts.set(key, known);
  }
  return [...posts.values()];
}
