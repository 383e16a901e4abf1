import { addDays, startOfDay } from '../relationship/clock.ts';
import { type Facet, isPrivateByDefault } from '../relationship/fact.ts';
import type { Rung } from '../relationship/ladder.ts';
import { newPerson } from '../relationship/person.ts';
import { defaultSettings } from '../relationship/settings.ts';
import { type TableName, tableNames } from './database.ts';

type Row = Record<string, unknown>;
type Written = Row & { people?: unknown };

const hourMs = 3_600_000;

/**
 * A backup as somebody may write it by hand, with what they left out filled in: tables, the fields that have an obvious value, and dates
 * as dates. What is there and wrong is left as it is, for the schema to say so. A whole export comes out as it went in.
 */
export function completed(value: unknown, zone?: string): unknown {
  if (!isRow(value)) return value;
  const written: Written = value;
  const tables: Written = Object.fromEntries(tableNames.map((table) => [table, completedTable(table, written, zone)]));
  const { interactions } = tables;
  return {
    ...written,
    ...tables,
    ...(Array.isArray(interactions) && { interactions: [...interactions, ...toldElsewhere(written, tables)] }),
  };
}

/** A talk or a meeting of which only the invitation, or the calendar, says that it took place: the store writes both. */
function toldElsewhere(written: Written, tables: Written): Row[] {
  const talked = byHand('invitations', written, tables).filter(({ state }) => state === 'talked');
  const met = byHand('meetings', written, tables).filter(({ happened }) => happened === true);
  const told = [
    ...talked.map(({ personId, scheduledAt, stateAt, minutes }) => ({
      ...{ personId, rung: 'call', at: scheduledAt ?? stateAt, minutes },
    })),
    ...met.flatMap(({ personIds, at }) =>
      (Array.isArray(personIds) ? personIds : []).map((personId) => ({ personId, rung: 'meet', at })),
    ),
  ];
  const fill = defaults.interactions ?? (() => ({}));
  return told
    .filter((row) => typeof row.at === 'number' && !rowsOf(tables.interactions).some((other) => isSame(row, other)))
    .map((row, i) => ({ ...fill(row, `interactions-told-${i + 1}`), ...row }));
}

/** Rows in which something was left out, as no export does, completed. */
function byHand(table: 'invitations' | 'meetings', written: Written, tables: Written): Row[] {
  const given = written[table];
  const whole = tables[table];
  if (!Array.isArray(given) || !Array.isArray(whole)) return [];
  return given.flatMap((row, i) => (isRow(row) && Object.keys(row).length < Object.keys(whole[i]).length ? [whole[i]] : []));
}

const dayMs = 24 * hourMs;

function isSame(told: Row, { personId, rung, at }: Row): boolean {
  const near = typeof at === 'number' && Math.abs(at - Number(told.at)) < dayMs;
  return near && personId === told.personId && (rung === 'call' || rung === 'meet');
}

function rowsOf(table: unknown): Row[] {
  return Array.isArray(table) ? table.filter(isRow) : [];
}

function completedTable(table: TableName, written: Written, zone: string | undefined): unknown {
  const given = table === 'settings' && isRow(written.settings) ? [written.settings] : written[table];
  if (given === undefined) return table === 'identities' ? identitiesOf(written.people) : [];
  if (!Array.isArray(given)) return given;
  const fill = defaults[table];
  const rows = given.map((row: unknown, i) => {
    if (!fill || !isRow(row)) return row;
    return withDates(withParts({ ...fill(row, `${table}-${i + 1}`), ...row }), zone);
  });
  return table === 'interactions' ? inTheirOrder(rows, given) : rows;
}

/** What happened with one person on one day, of which no hour is said, happened in the order of the file: a question, then its answer. */
function inTheirOrder(rows: readonly unknown[], given: readonly unknown[]): unknown[] {
  const seen = new Map<string, number>();
  return rows.map((row, i) => {
    const written = given[i];
    if (!isRow(row) || !isRow(written) || !isDay(written.at) || typeof row.at !== 'number') return row;
    const day = `${String(written.personId)} ${String(written.at)}`;
    const before = seen.get(day) ?? 0;
    seen.set(day, before + 1);
    return before === 0 ? row : { ...row, at: row.at + before };
  });
}

/** A person of whom nothing is said; id and name must be. */
const { id: _, name: __, ...nobody } = newPerson({ id: '', name: '', addedAt: 0 });

/** What a row has where its writer said nothing; `id` is one that no other row of the table has. */
const defaults: Partial<Record<TableName, (row: Row, id: string) => Row>> = {
  people: () => nobody,
  interactions: ({ rung }, id) => ({
    id,
    direction: 'both',
    channel: channels[rung as Rung] ?? 'web',
    minutes: null,
    note: '',
    source: 'user',
    permalink: null,
    thread: null,
    sourceKey: null,
  }),
  facts: ({ facet = 'other' }, id) => ({
    id,
    facet: 'other',
    private: isPrivateByDefault(facet as Facet),
    pinned: false,
    followUpAt: null,
    at: 0,
  }),
  pledges: ({ dueAt }, id) => ({ id, dueAt: null, keptAt: null, permalink: null, ...(dueAt != null && { at: dueAt }) }),
  owed: (_row, id) => ({ id, words: '', permalink: null, settledAt: null, source: 'user', sourceKey: null }),
  hellos: ({ outcome = null, at }, id) => ({ id, outcome: null, outcomeAt: outcome === null ? null : at, words: '' }),
  invitations: ({ at, scheduledAt = null }, id) => ({
    id,
    by: 'me',
    state: scheduledAt === null ? 'invited' : 'scheduled',
    stateAt: at,
    scheduledAt: null,
    minutes: null,
    note: '',
  }),
  meetings: ({ at }, id) => ({
    id,
    title: '',
    endAt: null,
    wholeDay: isDay(at),
    personIds: [],
    happened: null,
    source: 'user',
    sourceKey: null,
  }),
  settings: () => ({ id: 'settings', ...defaultSettings }),
};

/** What a part of a row has where its writer said nothing. */
const parts: Readonly<Record<string, Row>> = {
  origin: { words: '', url: null, at: null, viaPersonId: null, unsure: false },
  recentPost: { url: '' },
  told: { life: '', work: '', help: '' },
};

/** Fields that are there only where they are true. */
const onlyWhereTrue = new Set(['asOf', 'hard', 'kindWords', 'feedback', 'free']);

function withParts(row: Row): Row {
  const fields = Object.entries(row).filter(([field, value]) => value !== false || !onlyWhereTrue.has(field));
  return Object.fromEntries(fields.map(([field, value]) => [field, isRow(value) ? { ...parts[field], ...value } : value]));
}

/** The medium that a rung is usually on. */
const channels: Partial<Record<Rung, string>> = { email: 'email', call: 'phone', meet: 'in person', collaborate: 'work' };

/** The accounts of everybody who is not in the trash, as the table of accounts would have them. */
function identitiesOf(people: unknown): unknown {
  if (!Array.isArray(people)) return [];
  return people.flatMap((person: unknown) => {
    if (!isRow(person) || !Array.isArray(person.identities) || (person.deletedAt ?? null) !== null) return [];
    return person.identities.map((identity: unknown) => ({ identity, personId: person.id, since: 0 }));
  });
}

/** Which moment of a day a field means that names the day alone; noon where it is not said. */
const momentOf: Readonly<Record<string, 'start' | 'end'>> = { dueAt: 'end', snoozedUntil: 'start', followUpAt: 'start' };

/** The fields that hold a moment, in any table. */
const moments = /^(?:at|since)$|(?:At|Until|Since)$/;

function withDates(row: Row, zone: string | undefined): Row {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => {
      if (moments.test(field) && typeof value === 'string') return [field, readDate(value, momentOf[field] ?? 'noon', zone)];
      return [field, isRow(value) && 'at' in value ? withDates(value, zone) : value];
    }),
  );
}

/** Ms since epoch of "2026-03-14", "2026-03-14T18:30" (local) or with an offset; the text itself where it is no date. */
function readDate(text: string, moment: 'start' | 'noon' | 'end', zone: string | undefined): number | string {
  const [whole, day = '', hours, minutes = '0', offset] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(text) ?? [];
  if (whole === undefined || !isDay(day) || new Date(day).toISOString().slice(0, 10) !== day) return text;
  if (offset !== undefined) return Date.parse(text.replace(' ', 'T'));
  const end = startOfDay(addDays(day, 1), zone);
  if (hours === undefined) {
    if (moment === 'end') return end - 1;
    return moment === 'start' ? startOfDay(day, zone) : end - 12 * hourMs;
  }
  const time = (Number(hours) + Number(minutes) / 60) * hourMs;
  // Clocks are changed in the small hours: the morning is counted from the day's start, the rest from its end.
  return time < 3 * hourMs ? startOfDay(day, zone) + time : end - (24 * hourMs - time);
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
