import { linkedin } from './linkedin.ts';
import type { Site } from './site.ts';
import { x } from './x.ts';

/** Every website we read on hosts of its own. A new one is one line here. */
export const websites: readonly Site[] = [x, linkedin];
