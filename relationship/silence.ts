import { lastContact, lastFromThem, timeOf, unansweredTries } from './contact.ts';
import type { Day } from './day.ts';
import type { Standing } from './standing.ts';
import { localDay } from './talk.ts';

/** Days after a contact in which the user is not asked to begin anything: they have only just been in touch. */
const cooldownDays = 7;

/** After so many tries without an answer nothing more is begun, until they give a sign. */
const triesBeforeSilence = 3;

/** So far ahead what is arranged is a reason to leave things as they are; a visit in five months is none. */
const arrangedDaysAhead = 14;

/** T9: so many days after a hard call it is time to check in. */
export const checkInDays = 14;

/**
 * Whether nothing at all is suggested: the user is away, is happy at this depth or has put them off, it is the user, or all has ended between the
 * two.
 */
export function isSilenced(standing: Standing, day: Day): boolean {
  return (
    day.away !== null ||
    day.own.has(standing.personId) ||
    standing.endedByTag === true ||
    standing.endedByFact === true ||
    standing.happySince !== null ||
    (standing.snoozedUntil !== null && standing.snoozedUntil > day.clock.now) ||
    isPutOffUntilBack(standing, day)
  );
}

/** The last day of the time away that somebody was put off for; null when they were not, or no such time is known. */
export function awayUntil({ untilBack, snoozedAt }: Standing, { settings, clock }: Day): string | null {
  if (!untilBack) return null;
  const days = settings.away.map(({ until }) => until).sort();
  const next = (from: string) => days.find((until) => until >= from) ?? null;
  if (snoozedAt !== null) return next(localDay(snoozedAt, clock.zone));
  // Where nobody knows since when: the last time away that is over, or else the one to come.
  return days.findLast((until) => until < clock.today) ?? next(clock.today);
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
    !day.metLately.has(standing.personId) &&
    unansweredTries(standing, day.clock) < triesBeforeSilence &&
    !waitsForHello(standing, day) &&
    !isArranged(standing, day) &&
    !isTended(standing, day)
  );
}

function isCoolingDown(standing: Standing, { clock }: Day): boolean {
  const { cadenceDays, invitations } = standing;
  // Inviting somebody, or being invited, is being in touch.
  const invited = invitations.map(({ stateAt }) => stateAt).filter((at) => at <= clock.now);
  const last = Math.max(timeOf(lastContact(standing, clock)), ...invited);
  // Who is to be written to every three days is not left alone for seven.
  const days = cadenceDays !== null && cadenceDays > 0 ? Math.min(cooldownDays, cadenceDays) : cooldownDays;
  return last >= clock.dayStart(1 - days);
}

/** A hello gets its time before anything else is begun. */
function waitsForHello(standing: Standing, { clock, settings }: Day): boolean {
  const { hello } = standing;
  if (hello === null || hello.outcome !== null || hello.at > clock.now) return false;
  const isAnswered = timeOf(lastFromThem(standing, clock)) >= hello.at;
  return !isAnswered && hello.at >= clock.dayStart(1 - settings.helloAskDays);
}

/** Whether the two talk or meet soon: until then nothing needs to be begun. */
function isArranged(standing: Standing, day: Day): boolean {
  const times = [nextTalkAt(standing, day), day.meetingOf.get(standing.personId)?.at ?? null];
  return times.some((at) => at !== null && at < day.clock.dayStart(arrangedDaysAhead + 1));
}

/** When the two have arranged to talk, however far ahead, today included; ms since epoch, null where they have not. */
export function nextTalkAt({ invitations }: Standing, { clock }: Day): number | null {
  const times = invitations.map(({ scheduledAt }) => scheduledAt).filter((at) => at !== null);
  const ahead = times.filter((at) => at >= clock.dayStart(0));
  return ahead.length === 0 ? null : Math.min(...ahead);
}

/** After a hard call nothing else is begun before it is time to check in. */
function isTended({ hardCall }: Standing, { clock }: Day): boolean {
  return hardCall !== null && hardCall.at <= clock.now && hardCall.at >= clock.dayStart(1 - checkInDays);
}
