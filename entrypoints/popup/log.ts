import type { LogFor } from '../../components/QuickLogForm.tsx';
import type { KnownPerson } from '../../relationship/nameIndex.ts';
import type { QuickLog } from '../../relationship/quickLog.ts';
import { logSentence, type Whom } from '../../storage/interactions.ts';
import { findByIdentities, identitiesToKeep, originOn } from '../../storage/people.ts';
import { withProof } from '../../storage/recognise.ts';
import { type FoundPerson, searchPeople } from '../../storage/search.ts';
import { type ActivePage, placeOf } from './page.ts';

/** A confirmed sentence; `operationId` makes a repeated write count once. */
type Confirmed = { whom: LogFor; log: QuickLog; operationId: string };

/** Stores all that a sentence said. */
export async function logEntry({ whom, log, operationId }: Confirmed, page: ActivePage | null): Promise<void> {
  await logSentence('personId' in whom ? whom : newPerson(whom, page), log, operationId);
}

type NewName = Extract<Whom, { newName: string }>;

/** A name to add; who was named after a stranger on the page is them, and was met there. */
function newPerson({ newName, stranger }: Extract<LogFor, { newName: string }>, page: ActivePage | null): NewName {
  const seen = page?.kind === 'open' && stranger !== null ? page.strangers[stranger] : undefined;
  if (seen === undefined || page?.kind !== 'open') return { newName };
  const mention = withProof(seen, []);
  return { newName, identities: identitiesToKeep(mention), origin: originOn(placeOf(page), mention) };
}

const mostFound = 12;

/** Who is called so or has a fact that says so. */
export function search(query: string): Promise<FoundPerson[]> {
  return searchPeople(query, mostFound);
}

/** Networks on which people are named with an at sign. */
const networks = ['x', 'bluesky', 'threads', 'instagram', 'github', 'linkedin', 'mastodon'];

/** Everybody with an account of this name or this e-mail address, each once. */
export async function peopleOf(handle: string): Promise<KnownPerson[]> {
  const kinds = handle.includes('@') ? ['email'] : networks;
  const found = await Promise.all(kinds.map((kind) => findByIdentities([`${kind}:${handle}`])));
  const people = new Map(found.flatMap((match) => (match ? [[match.person.personId, match.person] as const] : [])));
  return [...people.values()];
}
