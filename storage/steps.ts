import { act } from './act.ts';
import { existing } from './people.ts';

/** "Not again": this very suggestion is never made for them again. */
export function dismissStep(personId: string, key: string, operationId?: string): Promise<void> {
  return act(
    'dismissed',
    async (write) => {
      const person = await existing(personId);
      await write.put('people', { ...person, dismissed: [...new Set([...person.dismissed, key])] });
    },
    operationId,
  );
}

/** "Not like this": no suggestion of the kind for them until the user wants it again. */
export function unwantStep(personId: string, kind: string, unwanted: boolean, operationId?: string): Promise<void> {
  return act(
    unwanted ? 'not like this' : 'prompts again',
    async (write) => {
      const person = await existing(personId);
      const others = person.unwanted.filter((one) => one !== kind);
      await write.put('people', { ...person, unwanted: unwanted ? [...others, kind] : others });
    },
    operationId,
  );
}
