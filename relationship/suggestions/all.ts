import { beginnings } from './beginnings.ts';
import { checkIn } from './checkIn.ts';
import { congratulate } from './congratulate.ts';
import { deferred } from './deferred.ts';
import { invited } from './invited.ts';
import type { Kind } from './kind.ts';
import { lifeEvent } from './lifeEvent.ts';
import { promiseDue } from './promiseDue.ts';
import { questionOpen } from './questionOpen.ts';
import { replyOwed } from './replyOwed.ts';
import { reportBack } from './reportBack.ts';
import { tellThem } from './tellThem.ts';
import { thanksOwed } from './thanksOwed.ts';
import { theirPromiseDue } from './theirPromiseDue.ts';
import { welcome } from './welcome.ts';

/**
 * Every kind of suggestion, the first that arises wins. First what somebody waits for, as T11 has it: promises, then what is unanswered, then
 * invitations. Then what the user asked to be told. Last what they could begin.
 */
export const kinds: readonly Kind[] = [
  promiseDue,
  questionOpen,
  welcome,
  replyOwed,
  thanksOwed,
  congratulate,
  tellThem,
  invited,
  lifeEvent,
  checkIn,
  deferred,
  reportBack,
  theirPromiseDue,
  ...beginnings,
];
