import uFuzzy from '@leeoniya/ufuzzy';
import type { PersonSummary } from '../relationship/person.ts';
import { type Everyone, everyone } from './everyone.ts';

/** Somebody found, and the fact that made the match; null when the name did. */
export type FoundPerson = { person: PersonSummary; fact: { id: string; text: string } | null };

const fuzzy = new uFuzzy({ unicode: true, interSplit: "[^\\p{L}\\d']+", intraSplit: '\\p{Ll}\\p{Lu}' });

/** People whose name fits, best first, then people about whom a fact says so. */
export async function searchPeople(query: string, limit: number): Promise<FoundPerson[]> {
  return searchAmong(await everyone(), query, limit);
}

/** The same among people already read. */
export function searchAmong({ summaries, facts }: Everyone, query: string, limit: number): FoundPerson[] {
  const names = best(
    summaries.map((summary) => summary.name),
    query,
  ).slice(0, limit);
  const byName = names.flatMap((i) => summaries[i] ?? []).map((person) => ({ person, fact: null }));
  const byId = new Map(summaries.map((summary) => [summary.personId, summary]));
  const byFact = best(
    facts.map((fact) => fact.text),
    query,
  ).flatMap((i) => {
    const fact = facts[i];
    const person = fact && byId.get(fact.personId);
    return person ? [{ person, fact: { id: fact.id, text: fact.text } }] : [];
  });
  return [...byName, ...byFact].slice(0, limit);
}

/** Places in `texts` that fit, best first. */
function best(texts: string[], query: string): number[] {
  const [matches, info, order] = fuzzy.search(texts, query, 1, 1000);
  if (info && order) return order.flatMap((i) => info.idx[i] ?? []);
  return matches ?? [];
}
