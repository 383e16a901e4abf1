import type { Interaction } from './interaction.ts';
import type { Person } from './person.ts';

/** What a template may name in braces; the words in the user's own language stand in `_locales`. */
export const placeholders = ['name', 'firstName', 'theirWords', 'myWords', 'howWeMet', 'theirPost', 'community'] as const;
export type Placeholder = (typeof placeholders)[number];

/** What is known for each placeholder; '' where nothing is. */
export type HelloFacts = Record<Placeholder, string>;

/** What the history has for a hello: their words and the user's, how they met, what they wrote last. */
export function helloFacts(person: Person, interactions: readonly Interaction[]): HelloFacts {
  const newestFirst = [...interactions].sort((a, b) => b.at - a.at);
  const words = (direction: Interaction['direction']) =>
    newestFirst.find((interaction) => interaction.direction === direction && interaction.note !== '')?.note ?? '';
  return {
    name: person.name,
    firstName: person.name.trim().split(/\s+/)[0] ?? '',
    theirWords: words('in'),
    myWords: words('out'),
    howWeMet: person.origin?.words ?? '',
    theirPost: person.recentPost?.title ?? '',
    community: person.communities[0] ?? '',
  };
}

/**
 * The template with its placeholders filled in. A line with a placeholder of which nothing is known is left out whole, so that no brace and no half
 * sentence reaches anybody; braces around other words stay. What is filled in is not read again.
 */
export function helloDraft(template: string, facts: HelloFacts): string {
  const lines = template.split(/\r?\n/).filter((line) => namedIn(line).every((name) => facts[name] !== ''));
  const filled = lines.map((line) => line.replace(/\{(\w+)\}/g, (whole, name) => (isPlaceholder(name) ? facts[name] : whole)));
  return filled
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function namedIn(line: string): Placeholder[] {
  return [...line.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').filter(isPlaceholder);
}

function isPlaceholder(name: string): name is Placeholder {
  return placeholders.some((placeholder) => placeholder === name);
}
