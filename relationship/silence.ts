import { lastContact, lastFromThem, timeOf, unansweredTries } from './contact.ts';
import type { Day } from './day.ts';
import type { Standing } from './standing.ts';
import { localDay } from './talk.ts';

/** Days after a contact in which the user is not asked to begin anything: they have only just been in touch. */
const cooldownDays = 7;

/** After so many tries without an answer nothing more is begun, until they give a sign. */
const triesBeforeSilence = 3;

/** T9: so many days after a hard call it is time to check in. */
export const checkInDays = 14;

/** Whether nothing at all is suggested: the user is away, is happy at this depth with them, or has put them off. */
export function isSilenced(standing: Standing, day: Day): boolean {
  return (
    day.away !== null ||
    standing.happySince !== null ||
    (standing.snoozedUntil !== null && standing.snoozedUntil > day.clock.now) ||
    isPutOffUntilBack(standing, day)
  );
}

/** The last day of the time away that somebody was put off for; null when they were not, or no such time is known. */
export function awayUntil({ untilBack, snoozedAt }: Standing, { settings, clock }: Day): string | null {
  if (!untilBack) return null;
  const since = snoozedAt === null ? clock.today : localDay(snoozedAt, clock.zone);
  const days = settings.away.map(({ until }) => until).filter((until) => until >= since);
  return days.sort()[0] ?? null;
}

function isPutOffUntilBack(standing: Standing, day: Day): boolean {
  if (!standing.untilBack) return false;
  const until = awayUntil(standing, day);
  return until !== null && until >= day.clock.today;
}

/** Whether the user might begin something: not right after a contact, not against silence, not while the next talk is arranged. */
export function mayBegin(standing: Standing, day: Day): boolean {
  return (
    !isCoolingDown(standing, day) &&
    triesOf(standing, day) < triesBeforeSilence &&
    !waitsForHello(standing, day) &&
    !isArranged(standing, day) &&
    !isTended(standing, day)
  );
}

function isCoolingDown({ latest, cadenceDays }: Standing, { clock }: Day): boolean {
  const last = lastContact(latest, clock);
  if (last === null) return false;
  // Who is to be written to every three days is not left alone for seven.
  const days = cadenceDays !== null && cadenceDays > 0 ? Math.min(cooldownDays, cadenceDays) : cooldownDays;
  return last.at >= clock.dayStart(1 - days);
}

/** A hello is a try like any other; where it was logged besides, it is the same one. */
function triesOf(standing: Standing, { clock }: Day): number {
  const { hello, latest } = standing;
  const tries = unansweredTries(latest, clock);
  if (hello === null || hello.at > clock.now || hello.outcome === 'replied' || hello.outcome === 'lovely') return tries;
  const isAnswered = timeOf(lastFromThem(latest, clock)) >= hello.at;
  const isLogged = latest.some(({ at, direction }) => direction === 'out' && Math.abs(at - hello.at) < 43_200_000);
  return isAnswered || isLogged ? tries : tries + 1;
}

/** A hello gets its time before anything else is begun. */
function waitsForHello({ hello, latest }: Standing, { clock, settings }: Day): boolean {
  if (hello === null || hello.outcome !== null || hello.at > clock.now) return false;
  const isAnswered = timeOf(lastFromThem(latest, clock)) >= hello.at;
  return !isAnswered && hello.at >= clock.dayStart(1 - settings.helloAskDays);
}

function isArranged({ personId, invitations }: Standing, { clock, meetingOf }: Day): boolean {
  return (
    meetingOf.has(personId) || invitations.some(({ scheduledAt }) => scheduledAt !== null && scheduledAt >= clock.dayStart(0))
  );
}

/** After a hard call nothing else is begun before it is time to check in. */
function isTended({ hardCall }: Standing, { clock }: Day): boolean {
  return hardCall !== null && hardCall.at <= clock.now && hardCall.at >= clock.dayStart(1 - checkInDays);
}
