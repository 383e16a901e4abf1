import type { PersonSummary, Traces } from '../relationship/person.ts';
import { rowsAbout, type Sighting } from './database.ts';
import type { SentMention } from './messages.ts';
import { store } from './open.ts';
import type { Place } from './recognise.ts';
import { tracesOf } from './summaries.ts';

/** What tells one mention from all others: its own link, or else who and when on which page. */
export function sightingKey({ permalink, identities, at }: SentMention, { page }: Place): string {
  return permalink ?? `${page}#${identities[0]} ${at ?? ''}`;
}

/** What was already remembered of this page itself, and of `mentions` wherever they stand. */
export async function sightingsAt(place: Place, mentions: readonly SentMention[]): Promise<Sighting[]> {
  const { sightings } = await store();
  const onPage = await sightings.where('permalink').startsWith(`${place.page}#`).toArray();
  const shown = await sightings.bulkGet([...new Set(mentions.map((mention) => sightingKey(mention, place)))]);
  return [...onPage, ...shown.filter((sighting) => sighting !== undefined)];
}

/** What of the person was seen besides the mention in front of the reader and the page it stands on. */
export async function tracesBut(
  mention: SentMention,
  person: PersonSummary,
  place: Place,
  shown: readonly Sighting[],
): Promise<Traces> {
  const key = sightingKey(mention, place);
  const isHere = ({ permalink }: Sighting) => permalink === key || permalink.startsWith(`${place.page}#`);
  if (!shown.some((sighting) => sighting.personId === person.personId && isHere(sighting))) return person.traces;
  const seen = await rowsAbout('sightings', person.personId).toArray();
  return tracesOf(seen.filter((sighting) => !isHere(sighting)));
}
