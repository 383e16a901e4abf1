import type { Facet } from './fact.ts';
import type { Identity } from './identity.ts';
import type { Interaction } from './interaction.ts';
import type { Meeting } from './meeting.ts';

/** One thing that happened, as a file tells it. Its `sourceKey` is the same in every export that holds it. */
export type FoundInteraction = Omit<Interaction, 'id' | 'personId' | 'source' | 'sourceKey'> & { sourceKey: string };

/**
 * One thing a file says of somebody's life; `private` where it was written for nobody else's eyes, whatever it is about. Its `sourceKey` is
 * the same in whatever language the text is put; left out where that is the file's own.
 */
export type FoundFact = { text: string; facet: Facet; private?: true; sourceKey?: string };

/** A future or past appointment with somebody, as in `Meeting`. */
export type FoundMeeting = Pick<Meeting, 'at' | 'endAt' | 'title' | 'wholeDay' | 'free'> & { sourceKey: string };

/**
 * A person as a file tells it, before we know who it is. A file may tell of the same person in many findings: those that share a
 * strong identity are one person's, and so are all identities within one finding.
 */
export type Finding = {
  /** '' where the file tells only an account. */
  name: string;
  /** Every account the file shows of them, strongest first. Never empty. */
  identities: Identity[];
  /** Accounts they say are theirs and nobody has checked, as the website a commenter typed: never joins anybody by itself. */
  claims: Identity[];
  interactions: FoundInteraction[];
  facts: FoundFact[];
  communities: string[];
  /** Appointments yet to come at the time of the export. */
  meetings: FoundMeeting[];
  /** Who brought them together, as the file names them; null for nobody. */
  introducedBy: { name: string; identities: Identity[] } | null;
};

/** A finding with the name of the file that told it, where that is known. */
export type FindingOfFile = Finding & { file?: string };

/** A finding with what the file tells and nothing else. */
export function finding(told: Pick<Finding, 'name' | 'identities'> & Partial<Finding>): Finding {
  return { claims: [], interactions: [], facts: [], communities: [], meetings: [], introducedBy: null, ...told };
}
