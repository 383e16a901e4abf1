import { expect, it } from 'vitest';
import { eachOnce, factsFound, inOrder, inView } from '../../../entrypoints/dashboard/peopleInView.ts';
import type { FoundPerson } from '../../../storage/search.ts';
import { summaryOf } from '../../people.ts';

const people = [
  summaryOf('Zoë', { talks: 1, lastAt: 300, focus: true, communities: ['SOBCon'] }),
  summaryOf('ada', { talks: 9, lastAt: 100, communities: ['SOBCon'] }),
  summaryOf('Ben', { talks: 4, lastAt: null }),
];

function names(list: readonly { name: string }[]): string[] {
  return list.map(({ name }) => name);
}

it('orders by name without regard to case, by talks, by last contact and by when they were added', () => {
  expect(names(inOrder(people, 'name', []))).toEqual(['ada', 'Ben', 'Zoë']);
  expect(names(inOrder(people, 'talks', []))).toEqual(['ada', 'Ben', 'Zoë']);
  expect(names(inOrder(people, 'lastAt', []))).toEqual(['Zoë', 'ada', 'Ben']);
  expect(names(inOrder(people, 'addedAt', ['Ben', 'Zoë', 'ada']))).toEqual(['Ben', 'Zoë', 'ada']);
});

it('shows a community, and of it those in focus', () => {
  expect(names(inView(people, { community: 'SOBCon', among: [], focusOnly: false }))).toEqual(['Zoë', 'ada']);
  expect(names(inView(people, { community: 'SOBCon', among: [], focusOnly: true }))).toEqual(['Zoë']);
});

it('shows whom an import told of and who wears a label, both at once', () => {
  const [told, labelled] = [new Set(['Zoë', 'Ben']), new Set(['Ben', 'ada'])];
  expect(names(inView(people, { community: null, among: [told], focusOnly: false }))).toEqual(['Zoë', 'Ben']);
  expect(names(inView(people, { community: null, among: [told, labelled], focusOnly: false }))).toEqual(['Ben']);
});

it('lists somebody once who was found by name and by fact, and says so by name', () => {
  const [zoe] = people;
  const garden = { id: 'f', text: 'Zoë gardens' };
  const found: FoundPerson[] = zoe
    ? [
        { person: zoe, fact: null },
        { person: zoe, fact: garden },
      ]
    : [];
  expect(names(eachOnce(found))).toEqual(['Zoë']);
  expect(factsFound(found).size).toBe(0);
  expect(factsFound(found.slice(1)).get('Zoë')).toBe('Zoë gardens');
});
