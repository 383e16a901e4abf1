import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { stepWords } from '../components/badgeWords.ts';
import { reasonsWords } from '../components/cardWords.ts';
import { toMeetWords } from '../components/meetingWords.ts';
import { say } from '../components/say.ts';
import { addDays, startOfDay } from '../relationship/clock.ts';
import type { MeetingRow } from '../relationship/meetingRow.ts';
import type { Reason } from '../relationship/suggestion.ts';
import { localDay } from '../relationship/talk.ts';
import type { Today, TodayRow } from '../relationship/today.ts';
import { readBackup } from '../storage/backupFile.ts';
import { todayIn } from './backups.ts';
import { inZone } from './inZone.ts';
import { i18nIn } from './messages.ts';

/** How the command is called. */
export const usage = 'npm run today -- backup.json [--on 2026-03-14] [--zone Europe/Berlin]';

/**
 * What a day held, as it is printed, for the arguments given.
 * @throws {Error} saying what is missing, or what of the backup cannot be read.
 */
export function dayAsJson(given: readonly string[]): unknown {
  const { file, on, zone: named } = asked(given);
  const zone = zoneNamed(named ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
  const day = on ?? localDay(Date.now(), zone);
  const asOf = endOf(day, zone);
  const backup = readBackup(textOf(file), zone);
  // The sentences name days in the machine's zone; here that is the one asked for.
  process.env.TZ = zone;
  Object.assign(globalThis, { chrome: { i18n: i18nIn('en') } });
  return inZone({ zone, nowAt: asOf, ...told(todayIn(backup, day, zone), asOf) }, zone);
}

/** @throws {Error} naming the first argument that is not understood. */
function asked(given: readonly string[]): { file: string; on?: string; zone?: string } {
  const { tokens } = parseArgs({
    args: [...given],
    strict: false,
    tokens: true,
    options: { on: { type: 'string' }, zone: { type: 'string' } },
  });
  const files: string[] = [];
  const options: { on?: string; zone?: string } = {};
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.name !== 'on' && token.name !== 'zone') throw new Error(`There is no ${token.rawName}. ${usage}`);
    if (token.value === undefined) throw new Error(`Nothing follows ${token.rawName}. ${usage}`);
    options[token.name] = token.value;
  }
  const [file, more] = files;
  if (file === undefined || more !== undefined) throw new Error(`Say which one backup: ${usage}`);
  return { file, ...options };
}

/** @throws {Error} saying that there is no such file, or that it cannot be read. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'this is a folder' : `it cannot be read (${code})`;
    throw new Error(`${file}: ${why}; expected a backup of Familiar.`, { cause });
  }
}

/** The zone by its usual name. @throws {Error} when there is none of that name. */
function zoneNamed(name: string): string {
  try {
    // An offset names no zone: Node reads "+14:00" in one place and not in the other.
    if (/^[\w/+-]+$/.test(name) && !/^[+-]/.test(name))
      return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {}
  throw new Error(`--zone: found "${name}", expected the name of a time zone like Europe/Berlin.`);
}

/** The last moment of a day, ms since epoch. @throws {Error} when the calendar, or the zone, has no such day. */
function endOf(day: string, zone: string): number {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) && addDays(day, 0) === day;
  if (!isDay || day < '1970' || day > '9998') throw new Error(`--on: found "${day}", expected a day like 2026-03-14.`);
  const end = startOfDay(addDays(day, 1), zone) - 1;
  if (localDay(end, zone) !== day) throw new Error(`--on: found "${day}", a day that ${zone} left out.`);
  return end;
}

/** The day with every suggestion in words besides. */
function told(day: Today, now: number) {
  const rows = (list: readonly TodayRow[]) => list.map((row) => inWords(row, now));
  return {
    ...day,
    returned: day.returned && { ...day.returned, rows: rows(day.returned.rows) },
    promises: rows(day.promises),
    owed: rows(day.owed),
    hellos: rows(day.hellos),
    calls: rows(day.calls),
    steps: rows(day.steps),
    nextUp: rows(day.nextUp),
    comingUp: day.comingUp.map((row) => meetingInWords(row, now)),
  };
}

function inWords({ personId, name, suggestion }: TodayRow, now: number) {
  const { kind, step, because, key } = suggestion;
  const dueAt = dueOf(because[0]);
  return { personId, name, kind, step, question: stepWords(step), why: reasonsWords(because, now), dueAt, because, key };
}

/** The day a suggestion was waiting for, ms since epoch; null where it had none. */
function dueOf(reason: Reason | undefined): number | null {
  if (reason?.kind === 'promise') return reason.dueAt;
  if (reason?.kind === 'put off') return reason.until;
  return reason?.kind === 'ask after' ? reason.at : null;
}

function meetingInWords(row: MeetingRow, now: number) {
  const title = row.kind === 'talk' ? say('callsFileTitle', row.people[0]?.name ?? '') : row.title;
  return { ...row, title, people: row.people.map((person) => ({ ...person, words: toMeetWords(person, false, now) })) };
}
