import { type Finding, finding } from '../../relationship/finding.ts';

const firstNames = ['Ada', 'Bea', 'Carl', 'Dov', 'Ilse', 'Noa', 'Per', 'Zora'];
const lastNames = ['Byrne', 'Cruz', 'Moss', 'van Dijk', 'Zorn', 'Okafor', 'Lund'];

/** The name of an invented person. */
export function nameOf(i: number): string {
  return `${firstNames[i % firstNames.length]} ${lastNames[i % lastNames.length]} ${i}`;
}

/** What an archive of X tells: so many people, and interactions spread over them and ten years. */
export async function* archiveFindings(persons: number, interactions: number): AsyncGenerator<Finding> {
  for (let i = 0; i < interactions; i++) {
    const n = (i * 7919) % persons;
    yield finding({
      name: i < persons ? nameOf(n) : '',
      identities: i % 3 === 0 ? [`x-id:${n}`] : [`x:person_${n}`, `x-id:${n}`],
      interactions: [
        {
          rung: i % 5 === 0 ? 'message' : 'reply',
          direction: i % 2 === 0 ? 'in' : 'out',
          at: Date.UTC(2012, 0, 1) + (i % 4000) * 86_400_000,
          channel: 'x',
          minutes: null,
          note: `Number ${i}: something about gardens, ferries and the price of ${(i * 31) % 9973} tulips`,
          permalink: `https://x.com/person_${n}/status/${i}`,
          thread: i % 4 === 0 ? `x ${i % 100_000}` : null,
          sourceKey: `x post ${i}`,
        },
      ],
    });
  }
}
