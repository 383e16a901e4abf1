import { byNow } from '../relationship/clock.ts';
import type { PersonSummary } from '../relationship/person.ts';
import { roughly, sinceWords } from './dateWords.ts';
import { language, say, sayCount } from './say.ts';

/** What there has been with somebody, in one line: "12 talks · last in March". */
export function personWords(person: PersonSummary, now: number): string {
  if (person.talks > 0) {
    const talks = sayCount('talks', person.talks);
    const lastAt = byNow(person.lastAt, now);
    return lastAt === null ? talks : say('dashboardTalksLast', talks, roughly(lastAt, now));
  }
  const { comments, posts } = person.traces;
  if (comments + posts > 0) {
    const seen = [
      ...(posts > 0 ? [sayCount('dashboardTracesPosts', posts)] : []),
      ...(comments > 0 ? [sayCount('dashboardTracesComments', comments)] : []),
    ];
    const list = new Intl.ListFormat(language(), { style: 'narrow', type: 'unit' }).format(seen);
    const firstAt = byNow(person.traces.firstAt, now);
    return firstAt === null
      ? say('dashboardSeenBefore', list)
      : say('dashboardSeenBeforeSince', list, String(new Date(firstAt).getFullYear()));
  }
  const followsSince = byNow(person.followsSince, now);
  if (followsSince !== null) return say('dashboardFollowsSince', sinceWords(followsSince, now));
  return say('dashboardNoTalksYet');
}
