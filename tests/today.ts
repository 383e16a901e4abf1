// `npm run today -- backup.json [--on 2026-03-14] [--zone Pacific/Kiritimati]`: what that day held by a backup, as JSON on stdout. What
// the backup tells of later has not happened yet on that day. Without a day it is today, without a zone the machine's.
import { dayAsJson, usage } from './dayAsJson.ts';

const given = process.argv.slice(2);
try {
  if (given.includes('--help') || given.includes('-h')) process.stdout.write(`${usage}\n`);
  else process.stdout.write(`${JSON.stringify(dayAsJson(given), null, 2)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
