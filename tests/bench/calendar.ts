// How long it takes to read a calendar of many repeated events, with one person each: `node tests/bench/calendar.ts [events] [years] [rule]`.
import { ics } from '../../importers/ics.ts';
import { lookAhead } from '../../importers/importer.ts';

const [events = 10_000, years = 2] = process.argv.slice(2, 4).map(Number);
const rule = process.argv[4] ?? 'FREQ=WEEKLY';
const now = Date.now();
const first = new Date(now).getUTCFullYear() - years;

const file = new File([calendar()], 'firm.ics');
const began = performance.now();
let talks = 0;
let meetings = 0;
const reading = { ...lookAhead(new AbortController().signal), now, me: new Set(['email:me@example.org'] as const) };
for await (const found of ics.read([file], reading)) {
  talks += found.interactions.length;
  meetings += found.meetings.length;
}
const [seconds, cpuSeconds] = [performance.now() - began, process.cpuUsage().user / 1_000].map((ms) => Math.round(ms / 100) / 10);
console.log(
  JSON.stringify({ events, years, rule, megabytes: Math.round(file.size / 1e6), talks, meetings, seconds, cpuSeconds }),
);

function calendar(): string {
  const each = Array.from({ length: events }, (_, n) => {
    const start = `DTSTART;TZID=Europe/Berlin:${first}01${String(1 + (n % 28)).padStart(2, '0')}T${String(8 + (n % 10)).padStart(2, '0')}0000`;
    const who = `ATTENDEE;CN=Ada ${n % 500}:mailto:ada${n % 500}@example.org`;
    return [
      'BEGIN:VEVENT',
      `UID:${n}@example.org`,
      `SUMMARY:Weekly ${n}`,
      start,
      'DURATION:PT30M',
      `RRULE:${rule}`,
      who,
      'END:VEVENT',
    ];
  });
  return ['BEGIN:VCALENDAR', ...each.flat(), 'END:VCALENDAR'].join('\r\n');
}
