import { z } from 'zod';
import type { Identity } from '../../relationship/identity.ts';
import { marks } from '../../relationship/mark.ts';
import { stepAnswers } from '../../relationship/stepAnswer.ts';
import type { SentMention } from '../../storage/messages.ts';

/** What is longer is cut, not refused: one absurd name must not cost a whole page its badges, and no page may fill the store. */
const text = z.string().overwrite((words) => words.slice(0, 20_000));
const identity = z.templateLiteral([z.string(), ':', z.string()]) satisfies z.ZodType<Identity>;
const operationId = z.string().min(1).max(100);

const mention = z.strictObject({
  identities: z.array(identity).min(1),
  displayName: text,
  role: z.enum(['author', 'commenter', 'reposter', 'profile', 'listed', 'message', 'mentioned']),
  at: z.number().nullable(),
  permalink: text.nullable(),
  replyTo: identity.nullable(),
  recentPost: z.strictObject({ title: text, url: text }).nullable(),
  site: z.string().max(100),
}) satisfies z.ZodType<SentMention>;

const personId = z.string().min(1).max(100);
const page = { pageUrl: z.url().max(20_000), pageTitle: text };

/** What each message must carry; a page's process may be anybody's, so nothing is believed before it is read. */
export const asked = {
  startPage: z.strictObject({ host: text, knownVersion: z.number().nullable() }),
  lookUp: z.strictObject({ mentions: z.array(mention).max(20_000), ...page }),
  said: z.strictObject({ said: z.array(z.strictObject({ mention, words: text })).max(1_000), ...page }),
  card: z.strictObject({ personId, mention, ...page }),
  addPerson: z.strictObject({ mention, operationId, ...page }),
  snooze: z.strictObject({ personId, days: z.number().int().min(1).max(3_650), operationId }),
  answerStep: z.strictObject({
    personId,
    key: z.string().max(1_000),
    answer: z.enum(stepAnswers),
    operationId,
  }),
  setHappy: z.strictObject({ personId, happy: z.boolean(), operationId }),
  notSame: z.strictObject({ personId, identities: z.array(identity).min(1).max(20), operationId }),
  glance: z.strictObject({ mention, ...page }),
  rememberPromise: z.strictObject({
    mention,
    by: z.enum(['me', 'them']),
    what: text.min(1),
    dueAt: z.number().nullable(),
    operationId,
    ...page,
  }),
  mark: z.strictObject({ personId, mention, mark: z.enum(marks), on: z.boolean(), text, operationId, ...page }),
  keepPromise: z.strictObject({ pledgeId: z.string().max(100), operationId }),
  undoLast: z.strictObject({ operationId }),
  writeMail: z.strictObject({ personId }),
  openPerson: z.strictObject({ personId, toLog: z.boolean() }),
};
