import { bluesky } from './bluesky.ts';
import { github } from './github.ts';
import { hackernews } from './hackernews.ts';
import { instagram } from './instagram.ts';
import { linkedin } from './linkedin.ts';
import type { Site } from './site.ts';
import { threads } from './threads.ts';
import { x } from './x.ts';

/** Every website we read on hosts of its own. A new one is one line here. */
export const websites: readonly Site[] = [x, linkedin, bluesky, threads, github, hackernews, instagram];
