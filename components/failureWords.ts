import { type MessageKey, say } from './say.ts';

/** The store names what the user can do something about: "Problem: storage full". */
const sentences: Record<string, MessageKey> = {
  'Problem: storage full': 'problem_storageFull',
  'Problem: newer version': 'problem_newerVersion',
  'Problem: held open': 'problem_heldOpen',
  'Problem: private window': 'problem_privateWindow',
  'Problem: gone': 'problem_gone',
  'Problem: taken': 'problem_taken',
  'Problem: built upon': 'problem_builtUpon',
  'Problem: too long ago': 'problem_tooLongAgo',
  'Problem: under way': 'problem_underWay',
  'Problem: focus full': 'problem_focusFull',
};

/** What to tell when something failed (an error, or its name and message where it came from a worker): the problem in words where the store named one, else what the caller says in general. */
export function failureWords(error: unknown, otherwise: string = say('notSaved')): string {
  const { name = '' } = (error ?? {}) as { name?: string };
  const key = sentences[name];
  return key === undefined ? otherwise : say(key);
}
