import { bluesky } from './bluesky.ts';
import { hackernews } from './hackernews.ts';
import { instagram } from './instagram.ts';
import type { Site } from './site.ts';
import { threads } from './threads.ts';

/** The websites we read on hosts of their own, but for X, LinkedIn and GitHub, whose pages carry no other's reader. A new one is one line here. */
export const websites: readonly Site[] = [bluesky, threads, hackernews, instagram];
