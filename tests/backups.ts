import { addDays, startOfDay } from '../relationship/clock.ts';
import { historyAsOf, personAsOf } from '../relationship/history.ts';
import { defaultSettings } from '../relationship/settings.ts';
import { standingOf } from '../relationship/standing.ts';
import { type Today, today } from '../relationship/today.ts';
import type { Backup } from '../storage/backupFile.ts';

/** What a backup held on a day, at its last moment in `zone`, or at `now` on it: later rows have not happened yet. */
export function todayIn(backup: Backup, day: string, zone: string, now = startOfDay(addDays(day, 1), zone) - 1): Today {
  const { id: _, ...settings } = backup.settings[0] ?? { id: 'settings', ...defaultSettings };
  const of = <T extends { personId: string }>(rows: readonly T[]) => Map.groupBy(rows, (row) => row.personId);
  const tables = {
    interactions: of(backup.interactions),
    facts: of(backup.facts),
    pledges: of(backup.pledges),
    owed: of(backup.owed),
    hellos: of(backup.hellos),
    invitations: of(backup.invitations),
  };
  const people = backup.people
    .filter(({ deletedAt }) => deletedAt === null || deletedAt > now)
    .flatMap((person) => {
      const history = {
        interactions: tables.interactions.get(person.id) ?? [],
        facts: tables.facts.get(person.id) ?? [],
        pledges: tables.pledges.get(person.id) ?? [],
        owed: tables.owed.get(person.id) ?? [],
        hellos: tables.hellos.get(person.id) ?? [],
        invitations: tables.invitations.get(person.id) ?? [],
      };
      const known = historyAsOf(history, now);
      const isStranger = person.addedAt > now && Object.values(known).every((rows) => rows.length === 0);
      return isStranger ? [] : standingOf(personAsOf(person, now), known, zone);
    });
  const own = new Set(
    backup.identities.filter(({ identity }) => settings.ownIdentities.includes(identity)).map(({ personId }) => personId),
  );
  return today(people, settings, now, zone, { meetings: backup.meetings, own });
}
