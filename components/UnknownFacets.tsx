import type { Facet } from '../relationship/fact.ts';
import { Button } from './Button.tsx';
import './UnknownFacets.css';
import { type MessageKey, say } from './say.ts';

/** What one would know of a friend, in the order in which people come to tell it. */
const questions = {
  family: 'unknown_family',
  place: 'unknown_place',
  'cares about': 'unknown_caresAbout',
  health: 'unknown_health',
} as const satisfies Partial<Record<Facet, MessageKey>>;

/** A part of somebody's life that is asked about. */
export type AskedFacet = keyof typeof questions;

type Props = {
  /** Of which nothing is known and which the user has not skipped. */
  facets: readonly AskedFacet[];
  /** Begins to write it down. */
  onNote: (facet: AskedFacet) => void;
  /** Never asks about it again for this person. */
  onSkip: (facet: AskedFacet) => void;
};

/** "What don't I know?": parts of somebody's life of which nothing is noted. Questions for the next talk, not gaps to fill. */
export function UnknownFacets({ facets, onNote, onSkip }: Props) {
  if (facets.length === 0) return null;
  return (
    <details class="unknown-facets">
      <summary class="quiet">{say('unknownTitle')}</summary>
      <ul>
        {facets.map((facet) => {
          const question = say(questions[facet]);
          return (
            <li key={facet}>
              <span>{question}</span>
              <Button kind="bare" label={say('labelFor', say('unknownNote'), question)} onClick={() => onNote(facet)}>
                {say('unknownNote')}
              </Button>
              <Button kind="bare" label={say('labelFor', say('unknownSkip'), question)} onClick={() => onSkip(facet)}>
                {say('unknownSkip')}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** Which to ask about, of what is known of and what was skipped. */
export function unknownFacets(known: ReadonlySet<Facet>, skipped: ReadonlySet<Facet>): AskedFacet[] {
  const asked: readonly AskedFacet[] = ['family', 'place', 'cares about', 'health'];
  return asked.filter((facet) => !known.has(facet) && !skipped.has(facet));
}
