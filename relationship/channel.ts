import type { Rung } from './ladder.ts';

/** Where people can talk, as an interaction's `channel`; networks use the kind of their identities. */
export const channels = [
  'x',
  'linkedin',
  'web',
  'email',
  'phone',
  'video',
  'in person',
  'bluesky',
  'mastodon',
  'threads',
] as const;

/** Where an interaction of this rung most likely took place, as a form's first guess. */
export function likelyChannel(rung: Rung): (typeof channels)[number] {
  if (rung === 'email') return 'email';
  if (rung === 'call') return 'phone';
  if (rung === 'meet' || rung === 'collaborate') return 'in person';
  return 'x';
}
