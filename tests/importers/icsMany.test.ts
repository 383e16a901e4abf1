import { expect, it } from 'vitest';
import { ics } from '../../importers/ics.ts';
import { lookAhead } from '../../importers/importer.ts';

const now = Date.UTC(2026, 2, 14, 12);

/** So many events that repeat, each with one of a hundred people. */
function repeating(events: number, rule: string): File {
  const each = Array.from({ length: events }, (_, n) => [
    ...[
      'BEGIN:VEVENT',
      `UID:${n}@example.org`,
      `SUMMARY:Round ${n}`,
      `DTSTART:202603${String(1 + (n % 28)).padStart(2, '0')}T090000Z`,
    ],
    ...['DURATION:PT30M', `RRULE:${rule}`, `ATTENDEE;CN=Ada ${n % 100}:mailto:ada${n % 100}@example.org`, 'END:VEVENT'],
  ]);
  return new File([['BEGIN:VCALENDAR', ...each.flat(), 'END:VCALENDAR'].join('\r\n')], 'firm.ics');
}

async function read(file: File) {
  const reading = { ...lookAhead(new AbortController().signal), now, me: new Set(['email:me@example.org'] as const) };
  const counts = { people: new Set<string>(), talks: 0, meetings: 0 };
  for await (const { identities, interactions, meetings } of ics.read([file], reading)) {
    for (const identity of identities) counts.people.add(identity);
    counts.talks += interactions.length;
    counts.meetings += meetings.length;
  }
  return { ...counts, people: counts.people.size };
}

it('reads a calendar of 10,000 events that repeat for ever, no further ahead than anybody plans', async () => {
  const { people, talks, meetings } = await read(repeating(10_000, 'FREQ=WEEKLY'));
  expect(people).toBe(100);
  expect(talks + meetings).toBeGreaterThan(10_000);
  expect(talks + meetings).toBeLessThan(10_000 * 60);
}, 60_000);

it('ends with a rule that never comes round', async () => {
  const { people } = await read(repeating(100, 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'));
  expect(people).toBeLessThanOrEqual(100);
}, 30_000);
