import { toComment } from './comments.ts';
import type { Composers } from './composers.ts';
import { toByHand } from './handmade.ts';
import { toOnMastodon } from './mastodon.ts';

/** Whom a field answers on any other page: Mastodon's, or one with comments. */
export const anywhere: Composers = ({ name }) =>
  name === 'mastodon' ? toOnMastodon : name === 'handmade' ? toByHand : toComment;
