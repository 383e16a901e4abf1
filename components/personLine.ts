import type { PersonSummary } from '../relationship/person.ts';
import { roughly } from './dateWords.ts';
import { say, sayCount } from './say.ts';

/** What there has been with somebody, in a line. */
export function personLine(person: PersonSummary, now: number): string {
  if (person.talks === 0 || person.lastAt === null) return say('popupNoTalksYet');
  return say('popupTalksLast', sayCount('talks', person.talks), roughly(person.lastAt, now));
}
