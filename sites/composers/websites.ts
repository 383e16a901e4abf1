import { toOnBluesky } from './bluesky.ts';
import type { Composer } from './composer.ts';
import type { Composers } from './composers.ts';
import { toOnHackernews } from './hackernews.ts';
import { toOnLinkedin } from './linkedin.ts';
import { toOnThreads } from './threads.ts';
import { toOnX } from './x.ts';

const known: Record<string, Composer> = {
  x: toOnX,
  linkedin: toOnLinkedin,
  bluesky: toOnBluesky,
  threads: toOnThreads,
  hackernews: toOnHackernews,
};

/** Whom a field answers on the websites we know by host. On GitHub everybody in the thread is answered; of Instagram's we know none. */
export const onWebsites: Composers = ({ name }) => known[name] ?? null;
