import uFuzzy from '@leeoniya/ufuzzy';
import type { PersonSummary } from '../relationship/person.ts';
import { type Everyone, everyone } from './everyone.ts';
import { store } from './open.ts';

/** Somebody found, and the fact that made the match; null when the name did. */
export type FoundPerson = { person: PersonSummary; fact: { id: string; text: string } | null };

const fuzzy = new uFuzzy({ unicode: true, interSplit: "[^\\p{L}\\d']+", intraSplit: '\\p{Ll}\\p{Lu}' });

/** Beyond so many matches they are not ranked: nobody looks at them. */
const mostRanked = 1_000;

/** People whose name fits, best first, then people about whom a fact says so. Accents need not be typed. */
export async function searchPeople(query: string, limit: number): Promise<FoundPerson[]> {
  return searchAmong(await everyoneAsOfNow(), query, limit);
}

/** The same among people already read. */
export function searchAmong(among: Everyone, query: string, limit: number): FoundPerson[] {
  const { summaries, facts } = among;
  const { names, texts, byId } = readyToSearch(among);
  const byName = best(names, query)
    .slice(0, limit)
    .flatMap((i): FoundPerson[] => (summaries[i] ? [{ person: summaries[i], fact: null }] : []));
  // Facts only fill up what names leave free, and there are as many.
  if (byName.length >= limit) return byName;
  const byFact = best(texts, query).flatMap((i): FoundPerson[] => {
    const fact = facts[i];
    const person = fact && byId().get(fact.personId);
    return person ? [{ person, fact: { id: fact.id, text: fact.text } }] : [];
  });
  return [...byName, ...byFact].slice(0, limit);
}

/** Everybody as they were after one act. */
let lastRead: { act: string; everyone: Everyone } | null = null;

/** Read again only when something was done since: reading 100,000 people takes far longer than searching them. */
async function everyoneAsOfNow(): Promise<Everyone> {
  const act = (await (await store()).acts.orderBy('seq').last())?.id ?? '';
  if (lastRead?.act !== act) lastRead = { act, everyone: await everyone() };
  return lastRead.everyone;
}

/** What every keystroke needs: names and facts without accents, and whose they are. */
type Ready = { names: string[]; texts: string[]; byId: () => ReadonlyMap<string, PersonSummary> };

const ready = new WeakMap<Everyone, Ready>();

function readyToSearch(among: Everyone): Ready {
  const known = ready.get(among);
  if (known) return known;
  const names = uFuzzy.latinize(among.summaries.map((summary) => summary.name));
  const texts = uFuzzy.latinize(among.facts.map((fact) => fact.text));
  let people: ReadonlyMap<string, PersonSummary> | null = null;
  // Not before a fact fits: with 100,000 people it takes longer than the search.
  const byId = () => {
    people ??= new Map(among.summaries.map((summary) => [summary.personId, summary]));
    return people;
  };
  ready.set(among, { names, texts, byId });
  return { names, texts, byId };
}

/** Places in `texts` that fit, best first. */
function best(texts: string[], query: string): number[] {
  const [matches, info, order] = fuzzy.search(texts, uFuzzy.latinize(query), 1, mostRanked);
  if (info && order) return order.flatMap((i) => info.idx[i] ?? []);
  return matches ?? [];
}
