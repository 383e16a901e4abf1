import { describe, expect, it } from 'vitest';
import { helloDraft, helloFacts } from '../../relationship/helloDraft.ts';
import { newPerson } from '../../relationship/person.ts';
import { reply } from '../people.ts';

const annabel = newPerson({ id: 'a', name: 'Annabel Moss', addedAt: 0, communities: ['{thrive}'] });
const facts = helloFacts(annabel, [
  reply({ at: 1, direction: 'in', note: 'Rain is only weather.' }),
  reply({ at: 2, direction: 'in', note: '' }),
  reply({ at: 3, direction: 'out', note: 'I laughed.' }),
]);

describe('helloDraft', () => {
  it('puts in their words and the user’s', () => {
    expect(helloDraft('Hi {firstName},\n\nyou wrote “{theirWords}”. {myWords}', facts)).toBe(
      'Hi Annabel,\n\nyou wrote “Rain is only weather.”. I laughed.',
    );
  });

  it('leaves out the line that has nothing to say', () => {
    expect(helloDraft('Hi {firstName},\n\nI remember {howWeMet}.\n\nAll the best', facts)).toBe('Hi Annabel,\n\nAll the best');
  });

  it('leaves a template without placeholders, and braces of the user’s own, as they are', () => {
    expect(helloDraft('Just hello. {smile} {}', facts)).toBe('Just hello. {smile} {}');
    expect(helloDraft('', facts)).toBe('');
  });

  it('does not read again what it filled in', () => {
    expect(helloDraft('{community} {name}', { ...facts, community: '{name} $& $1' })).toBe('{name} $& $1 Annabel Moss');
  });
});
