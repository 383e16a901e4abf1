import type { CommentSystem } from './comments/commentSystem.ts';

/** Serendipity: the name is bare, linked to an address or a mailbox; the site may stand apart as "(Homepage)". */
export const serendipity: CommentSystem = {
  name: 'serendipity',
  comment: '.serendipity_comment, [id^="serendipity_comment_"]',
  names:
    '.comment_source_author, .serendipity_comment_source cite, .comment_source_author_name, .serendipity_comment_source > a[href]:not([href^="#"])',
  namedIn: (names) => names.find((name) => !name.matches('.comment_source_url, .comment_source_trace')) ?? null,
  placeIn: (own) => own.find((part) => part.matches('.comment_source_url'))?.getAttribute('href') ?? null,
};
