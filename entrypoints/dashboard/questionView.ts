import { personWords } from '../../components/personWords.ts';
import type { QuestionSide } from '../../components/QuestionPair.tsx';
import { identityKind } from '../../relationship/identity.ts';
import type { PersonSummary } from '../../relationship/person.ts';
import { interactionsOf } from '../../storage/interactions.ts';
import { people, person } from '../../storage/people.ts';
import type { Question } from '../../storage/questions.ts';
import { personHash } from './route.ts';

const talksShown = 3;

/** Reads both who may be one, whoever would stay first; null when one of them is gone meanwhile. */
export async function readSides({ people: pair }: Question, now: number): Promise<[QuestionSide, QuestionSide] | null> {
  const [stays, other] = staysFirst(pair);
  const [one, two] = [await readSide(stays, now), await readSide(other, now)];
  return one && two && [one, two];
}

/** Who keeps their name when two become one: with whom there has been more, else whom more is known of. */
export function staysFirst([a, b]: readonly [PersonSummary, PersonSummary]): [PersonSummary, PersonSummary] {
  const more = b.talks - a.talks || traces(b) - traces(a) || b.name.length - a.name.length;
  return more > 0 ? [b, a] : [a, b];
}

function traces({ traces: { comments, posts } }: PersonSummary): number {
  return comments + posts;
}

async function readSide(summary: PersonSummary, now: number): Promise<QuestionSide | null> {
  const found = await person(summary.personId);
  if (found === null) return null;
  const { identities, communities, origin } = found;
  const [via] = origin?.viaPersonId ? await people([origin.viaPersonId]) : [];
  const talks = await interactionsOf(summary.personId);
  const hasEmail = identities.some((identity) => identityKind(identity) === 'email');
  return {
    personId: summary.personId,
    name: summary.name,
    href: personHash(summary.personId),
    words: personWords(summary, now),
    identities: identities.filter((identity) => !(hasEmail && identityKind(identity) === 'gravatar')),
    communities,
    talks: talks.slice(0, talksShown),
    origin,
    via: via?.name ?? null,
  };
}
