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

/** What people see each other by when they call. */
const withPicture = ['video', 'skype', 'zoom', 'facetime', 'teams', 'meet', 'jitsi', 'hangouts', 'webex'];

/** Whether a call on it is one with a picture. */
export function hasPicture(channel: string): boolean {
  return withPicture.includes(channel.toLowerCase());
}

const withMessages = ['x', 'linkedin', 'bluesky', 'mastodon', 'threads', 'facebook', 'instagram', 'reddit', 'twitter'];

/** Whether one can write to somebody there who shows no address: not so under a blog post. */
export function hasMessages(channel: string): boolean {
  return withMessages.includes(channel.toLowerCase());
}

/** Where an interaction of this rung most likely took place, as a form's first guess. */
export function likelyChannel(rung: Rung): (typeof channels)[number] {
  if (rung === 'email') return 'email';
  if (rung === 'call') return 'phone';
  if (rung === 'meet' || rung === 'collaborate') return 'in person';
  return 'x';
}
