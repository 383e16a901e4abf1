import { expect, it } from 'vitest';
import { readDay } from '../../../entrypoints/popup/readDay.ts';
import { newPromise } from '../../../entrypoints/promises/newPromise.ts';

/** A Wednesday. */
const now = new Date(2026, 2, 11, 10).getTime();

function found(text: string, answered: string[] = []) {
  return newPromise(text, answered, now, readDay);
}

it('finds a promise with the day it is due, in English and German', () => {
  expect(found("Lovely! I'll send you an e-mail by Friday.")).toMatchObject({
    by: 'me',
    what: 'send you an e-mail',
    dueAt: new Date(2026, 2, 13, 23, 59, 59, 999).getTime(),
  });
  expect(found('Ich schick dir morgen den Entwurf.')).toMatchObject({
    by: 'me',
    dueAt: new Date(2026, 2, 12, 23, 59, 59, 999).getTime(),
  });
  expect(found('What a lovely evening that was.')).toBeNull();
});

it('asks about none twice, also when the sentence went on meanwhile, and comes to the next', () => {
  expect(found("I'll send you the draft", ['send you the draft'])).toBeNull();
  expect(found("I'll send you the draft and the pictures", ['send you the draft'])).toBeNull();
  expect(found("I'll send you the draft. I'll call you on Friday.", ['send you the draft'])?.what).toBe('call you');
});
