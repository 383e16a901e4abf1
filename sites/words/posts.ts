import { linesIn } from './lines.ts';

/** Where a network keeps what somebody wrote: the post or comment, and in it the text, by the first of `texts` that is there. */
type Place = { post: string; texts: readonly string[] };

/** Websites on which the text has a mark of its own, by `Site.name`; where they have none nothing is read. */
const places: Record<string, Place> = {
  x: { post: 'article[data-testid="tweet"], [role="link"][tabindex]', texts: ['[data-testid="tweetText"]'] }, // seen 2025-04 to 2026-10
  bluesky: {
    post: '[data-testid^="feedItem-by-"], [data-testid^="postThreadItem-by-"], div[role="link"]',
    // In threads the text has no test id since 2026.
    texts: ['[data-testid="postText"]', 'div[dir="auto"]:not(a *, button *, :has(> a[href^="/profile/"]))'],
  }, // seen 2025-04 to 2026-01
  mastodon: { post: '.status, .detailed-status', texts: ['.status__content'] },
  github: {
    post: '.react-issue-body, .react-issue-comment, .timeline-comment',
    texts: ['[data-testid="markdown-body"], .markdown-body, .comment-body'],
  },
  hackernews: { post: '.default', texts: ['.commtext', '.comment'] },
};

/** What was written in the post around `element`; '' where it is not told from a post it quotes, null for a site that is not among these. */
export function wordsInPost(siteName: string, element: Element): string | null {
  const place = places[siteName];
  if (place === undefined) return null;
  const post = element.closest(place.post);
  if (post === null) return '';
  const isOwn = (text: Element) => text.parentElement?.closest(place.post) === post;
  const own = place.texts.map((selector) => [...post.querySelectorAll(selector)].filter(isOwn)).find(({ length }) => length > 0);
  return (own ?? []).map((text) => linesIn(text)).find((words) => /\p{L}/u.test(words)) ?? '';
}
