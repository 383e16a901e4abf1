import type { PersonSummary } from '../relationship/person.ts';

/** A person's summary with nothing in it but what the test cares about; the name is the id, too. */
export function summaryOf(name: string, changed: Partial<PersonSummary> = {}): PersonSummary {
  return {
    personId: name,
    name,
    focus: false,
    talks: 0,
    rung: null,
    firstAt: null,
    lastAt: null,
    lastDirection: null,
    followsSince: null,
    traces: { comments: 0, posts: 0, firstAt: null },
    openPledges: 0,
    avoids: [],
    happySince: null,
    snoozedUntil: null,
    hasEmail: false,
    communities: [],
    ...changed,
  };
}
