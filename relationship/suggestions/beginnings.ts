import { call } from './call.ts';
import { hello } from './hello.ts';
import { keepWarm } from './keepWarm.ts';
import type { Kind } from './kind.ts';
import { learn } from './learn.ts';
import { meet } from './meet.ts';
import { reconnect } from './reconnect.ts';

/** What the user could begin, the most particular first. */
export const beginnings: readonly Kind[] = [learn, reconnect, meet, call, hello, keepWarm];
