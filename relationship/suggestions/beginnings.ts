import { call } from './call.ts';
import { hello } from './hello.ts';
import { keepWarm } from './keepWarm.ts';
import type { Kind } from './kind.ts';
import { learn } from './learn.ts';
import { chanceToMeet, meet } from './meet.ts';
import { nextUp } from './nextUp.ts';
import { reconnect } from './reconnect.ts';

/** What the user could begin: first a chance that passes, then the time that has gone by, then the most particular. */
export const beginnings: readonly Kind[] = [chanceToMeet, reconnect, learn, meet, call, hello, keepWarm, nextUp];
