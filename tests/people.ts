import type { Interaction } from '../relationship/interaction.ts';
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

/** A reply on X both ways at noon on 14 March 2026, with what the test cares about changed. */
export function reply(changed: Partial<Interaction> = {}): Interaction {
  return {
    id: crypto.randomUUID(),
    personId: 'ada',
    rung: 'reply',
    direction: 'both',
    at: Date.UTC(2026, 2, 14, 12),
    channel: 'x',
    minutes: null,
    note: '',
    source: 'user',
    permalink: null,
    thread: null,
    sourceKey: null,
    ...changed,
  };
}
