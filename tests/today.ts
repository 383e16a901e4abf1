// `npm run today -- backup.json [--on 2026-03-14] [--zone Pacific/Kiritimati]`: what that day held by a backup, as JSON on stdout. What
// the backup tells of later has not happened yet on that day. Without a day it is today, without a zone the machine's.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { stepWords } from '../components/badgeWords.ts';
import { reasonsWords } from '../components/cardWords.ts';
import { addDays, startOfDay } from '../relationship/clock.ts';
import { localDay } from '../relationship/talk.ts';
import type { Today, TodayRow } from '../relationship/today.ts';
import { readBackup } from '../storage/backupFile.ts';
import { todayIn } from './backups.ts';
import { i18nIn } from './messages.ts';

try {
  process.stdout.write(`${JSON.stringify(answer(), null, 2)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

function answer() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { on: { type: 'string' }, zone: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined)
    throw new Error('Say which backup: npm run today -- backup.json [--on 2026-03-14] [--zone Europe/Berlin]');
  const zone = values.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const day = values.on ?? localDay(Date.now(), zone);
  if (Number.isNaN(Date.parse(day)) || !/^\d{4}-\d\d-\d\d$/.test(day))
    throw new Error(`--on: found "${day}", expected a day like 2026-03-14.`);
  // The sentences name days in the machine's zone; here that is the one asked for.
  process.env.TZ = zone;
  Object.assign(globalThis, { chrome: { i18n: i18nIn('en') } });
  return {
    zone,
    ...told(todayIn(readBackup(readFileSync(file, 'utf8'), zone), day, zone), startOfDay(addDays(day, 1), zone) - 1),
  };
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
  };
}

function inWords({ personId, name, suggestion }: TodayRow, now: number) {
  const { kind, step, because, key } = suggestion;
  return { personId, name, kind, step, question: stepWords(step), why: reasonsWords(because, now), because, key };
}
