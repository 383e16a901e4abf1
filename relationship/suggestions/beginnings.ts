import { call } from './call.ts';
import { hello } from './hello.ts';
import { keepWarm } from './keepWarm.ts';
import type { Kind } from './kind.ts';
import { learn } from './learn.ts';
import { chanceToMeet, meet } from './meet.ts';
import { nextUp } from './nextUp.ts';
import { reconnect, reconnectSometime } from './reconnect.ts';

/** What the user could begin: first a chance that passes, then a time they set, then the most particular, last that time has gone by. */
export const beginnings: readonly Kind[] = [
  chanceToMeet,
  reconnect,
  learn,
  meet,
  call,
  hello,
  reconnectSometime,
  keepWarm,
  nextUp,
];
