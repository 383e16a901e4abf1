import type { Identity } from './identity.ts';

/** What somebody does where they appear. */
export type Role = 'author' | 'commenter' | 'reposter' | 'profile' | 'listed' | 'message' | 'mentioned';

/** One appearance of a person on a page. `E` is the page's element; a mention without one can be sent anywhere. */
export type Mention<E = Element> = {
  /** Every identity this appearance shows, strongest first. Two together are one person's. Never empty. */
  identities: Identity[];
  /** As the page shows it, cleaned of twins and presence text; '' where the page shows only an account. */
  displayName: string;
  role: Role;
  /** When the post or comment was written, ms since epoch; null where the page does not say. */
  at: number | null;
  /** Where the post or comment stands; null where the page gives no link of its own. */
  permalink: string | null;
  /** Whom it answers; null when it answers nobody or the page does not say. */
  replyTo: Identity | null;
  /** The latest post of the commenter's own blog, as CommentLuv shows it; null without one. */
  recentPost: { title: string; url: string } | null;
  /** The element that names the person; the badge stands behind it. */
  element: E;
};
