import { z } from 'zod';
import type { Identity } from '../relationship/identity.ts';
import type { ExportReport } from '../relationship/importReport.ts';
import type { Interaction, InteractionSource } from '../relationship/interaction.ts';
import type { Origin } from '../relationship/origin.ts';
import type { Person } from '../relationship/person.ts';
import { defaultSettings } from '../relationship/settings.ts';
import type { CountedSkipKey, PlainSkipKey, SkipReason } from '../relationship/skipReason.ts';
import type { Rows, TableName } from './database.ts';
import { tablesThatMove } from './tablesThatMove.ts';

const noMoment = { error: 'Expected ms since 1970, or in a backup a date like "2026-03-14" or "2026-03-14T18:30"' };
/** A moment, ms since epoch, as far as a `Date` reaches. */
const moment = z.number(noMoment).min(-8.64e15, noMoment).max(8.64e15, noMoment);
const localDay = z.string().regex(/^\d{4}-\d\d-\d\d$/, { error: 'Expected a day like "2026-03-14"' });
const id = z.string().min(1);
/** Not checked against the grammar of today: what was an identity when it was stored stays one. */
const identity = z.templateLiteral([z.string(), ':', z.string()]) satisfies z.ZodType<Identity>;
const rung = z.enum(['follow', 'reply', 'message', 'email', 'call', 'meet', 'collaborate']);

const origin = z.strictObject({
  kind: z.enum(['post', 'comment', 'webinar', 'event', 'person', 'page']),
  words: z.string(),
  url: z.string().nullable(),
  at: moment.nullable(),
  viaPersonId: id.nullable(),
  unsure: z.boolean(),
}) satisfies z.ZodType<Origin>;

const person = z.strictObject({
  id,
  name: z.string(),
  identities: z.array(identity),
  origin: origin.nullable(),
  communities: z.array(z.string()),
  focus: z.boolean(),
  why: z.string(),
  avoids: z.array(rung),
  prefers: z.array(rung).default([]),
  tags: z.array(z.string()).default([]),
  cadenceDays: z.number().nullable().default(null),
  nextUp: z.number().nullable().default(null),
  unwanted: z.array(z.string()).default([]),
  dismissed: z.array(z.string()).default([]),
  happySince: moment.nullable(),
  snoozedUntil: moment.nullable(),
  untilBack: z.boolean().default(false),
  snoozedAt: moment.nullable().default(null),
  recentPost: z.strictObject({ title: z.string(), url: z.string(), at: moment }).nullable(),
  sample: z.boolean(),
  addedAt: moment,
  deletedAt: moment.nullable(),
  mergedInto: id.nullable().default(null),
}) satisfies z.ZodType<Person>;

const source = z.union([
  z.enum(['user', 'page', 'sample']),
  z.templateLiteral(['import:', z.string()]),
]) satisfies z.ZodType<InteractionSource>;

/** An interaction as the user would describe it, and as a backup holds it: which talk it belongs to is worked out again. */
export const interaction = z.strictObject({
  id,
  personId: id,
  rung,
  direction: z.enum(['in', 'out', 'both']),
  at: moment,
  asOf: z.literal(true).exactOptional(),
  channel: z.string(),
  told: z.strictObject({ life: z.string(), work: z.string(), help: z.string() }).exactOptional(),
  reason: z.string().exactOptional(),
  hard: z.literal(true).exactOptional(),
  kindWords: z.literal(true).exactOptional(),
  feedback: z.literal(true).exactOptional(),
  minutes: z.number().nullable(),
  note: z.string(),
  source,
  permalink: z.string().nullable(),
  thread: z.string().nullable(),
  sourceKey: z.string().nullable(),
}) satisfies z.ZodType<Interaction>;

const values = z.array(z.string());
const skipReason = z.union([
  z.strictObject({ key: z.custom<PlainSkipKey>(isSkipKey), values }),
  z.strictObject({ key: z.custom<CountedSkipKey>(isSkipKey), count: z.number(), values }),
]) satisfies z.ZodType<SkipReason>;
const skipped = z.strictObject({ file: z.string(), line: z.number().nullable() });

/** Not checked against the messages of today: what was once a reason stays one, if only in its values. */
function isSkipKey(key: unknown): boolean {
  return typeof key === 'string' && key.startsWith('skip_');
}

const peopleTold = z.strictObject({ added: z.number(), joined: z.number() });
const interactionsTold = z.strictObject({ added: z.number(), known: z.number() });

const exported = z.strictObject({
  importer: z.string(),
  files: z.array(
    z.strictObject({
      name: z.string(),
      size: z.number(),
      entries: z.number().exactOptional(),
      skipped: z.number().exactOptional(),
      people: peopleTold.exactOptional(),
      interactions: interactionsTold.exactOptional(),
    }),
  ),
  people: peopleTold,
  interactions: interactionsTold,
  skipped: z.array(z.union([skipped.extend({ reason: skipReason }), skipped.extend({ reason: z.string() })])),
  skippedCount: z.number(),
  unknownFields: z.array(z.strictObject({ file: z.string(), field: z.string(), count: z.number() })),
  leftOut: z.array(z.strictObject({ file: z.string(), reason: skipReason })).exactOptional(),
  damaged: z.array(skipped.extend({ reason: skipReason })).exactOptional(),
}) satisfies z.ZodType<ExportReport>;

const facets = ['family', 'place', 'work', 'cares about', 'health', 'community', 'other'] as const;

/** What each table's rows must be, for whatever comes back from outside the database. */
export const rowOf = {
  people: person,
  identities: z.strictObject({ identity, personId: id, since: moment }),
  interactions: interaction.extend({ talk: z.string().nullable() }),
  facts: z.strictObject({
    id,
    personId: id,
    text: z.string(),
    facet: z.enum(facets),
    private: z.boolean(),
    pinned: z.boolean(),
    followUpAt: moment.nullable(),
    at: moment,
    sourceKey: z.string().exactOptional(),
  }),
  pledges: z.strictObject({
    id,
    personId: id,
    by: z.enum(['me', 'them']),
    what: z.string(),
    dueAt: moment.nullable(),
    keptAt: moment.nullable(),
    permalink: z.string().nullable().default(null),
    at: moment,
  }),
  owed: z.strictObject({
    id,
    personId: id,
    kind: z.enum(['reply', 'thanks', 'answer', 'congratulation', 'laugh', 'think']),
    words: z.string(),
    permalink: z.string().nullable(),
    at: moment,
    settledAt: moment.nullable(),
    source,
    sourceKey: z.string().nullable(),
  }),
  hellos: z.strictObject({
    id,
    personId: id,
    at: moment,
    outcome: z.enum(['replied', 'not yet', 'lovely']).nullable(),
    outcomeAt: moment.nullable(),
    words: z.string(),
  }),
  invitations: z.strictObject({
    id,
    personId: id,
    by: z.enum(['me', 'them']),
    state: z.enum(['invited', 'asked', 'scheduled', 'talked']),
    at: moment,
    stateAt: moment,
    scheduledAt: moment.nullable(),
    minutes: z.number().nullable(),
    note: z.string(),
  }),
  meetings: z.strictObject({
    id,
    title: z.string(),
    at: moment,
    endAt: moment.nullable(),
    wholeDay: z.boolean(),
    free: z.literal(true).exactOptional(),
    personIds: z.array(id),
    happened: z.boolean().nullable(),
    source,
    sourceKey: z.string().nullable(),
  }),
  aliases: z.strictObject({
    pair: id,
    identities: z.tuple([identity, identity]),
    site: z.string(),
    url: z.string(),
    at: moment,
  }),
  questions: z.strictObject({
    pair: id,
    identities: z.array(identity),
    personIds: z.tuple([id, id]),
    reasons: z
      .array(
        z.strictObject({
          kind: z.enum(['shown together', 'same name', 'same community', 'same place', 'own site', 'says so']),
          words: z.string(),
        }),
      )
      .default([{ kind: 'shown together', words: '' }]),
    url: z.string(),
    at: moment,
    laterAt: moment.nullable().default(null),
  }),
  deleted: z.strictObject({
    key: z.string(),
    personId: id,
    kind: z.enum(['interaction', 'fact', 'identity', 'community']),
    what: z.string(),
    at: moment,
  }),
  notSame: z.strictObject({ key: id, identity, personId: id, at: moment }),
  sightings: z.strictObject({
    permalink: id,
    identity,
    personId: id.nullable(),
    kind: z.enum(['comment', 'post']),
    page: z.string(),
    host: z.string(),
    at: moment.nullable(),
    seenAt: moment,
  }),
  imports: z.strictObject({
    id,
    at: moment,
    finishedAt: moment.nullable(),
    undoneAt: moment.nullable(),
    exports: z.array(exported),
    absorbed: z.array(z.number()),
    nextNumber: z.number(),
    nextPerson: z.number().default(0),
  }),
  brought: z.strictObject({
    key: id,
    importId: id,
    personId: id,
    named: z.strictObject({ before: z.string(), after: z.string() }).nullable(),
    identities: z.array(identity),
    communities: z.array(z.string()),
    origin: z.boolean(),
    claims: z.array(identity),
  }),
  merges: z.strictObject({
    id,
    personId: id,
    otherId: id,
    at: moment,
    before: person,
    after: person,
    moved: z.array(z.strictObject({ table: z.enum(tablesThatMove), keys: z.array(z.string()) })),
    meetings: z.array(id),
    notSame: z.array(id),
  }),
  settings: z.strictObject({
    id: z.literal('settings'),
    density: z.enum(['everyone', 'focus', 'off']),
    sitesOff: z.array(z.string()),
    ownHosts: z.array(z.string()),
    ownIdentities: z.array(z.string()),
    factsHidden: z.boolean(),
    focusCapacity: z.number(),
    cadenceDays: z.number().default(defaultSettings.cadenceDays),
    stepsADay: z.number().default(defaultSettings.stepsADay),
    callMinutesAWeek: z.number().nullable().default(defaultSettings.callMinutesAWeek),
    away: z.array(z.strictObject({ from: localDay, until: localDay })).default(defaultSettings.away),
    helloTemplate: z.string().default(defaultSettings.helloTemplate),
    invitationText: z.string().default(defaultSettings.invitationText),
    helloAskDays: z.number().default(defaultSettings.helloAskDays),
    reminderHour: z.number().nullable().default(defaultSettings.reminderHour),
    countInToolbar: z.boolean().default(defaultSettings.countInToolbar),
    composersOff: z.array(z.string()).default(defaultSettings.composersOff),
    ownPlaces: z.array(z.string()).default(defaultSettings.ownPlaces),
    tableMappings: z
      .array(
        z.strictObject({
          columns: z.string(),
          hasHeader: z.boolean(),
          roles: z.array(z.string()),
          happened: z.strictObject({ rung, direction: z.enum(['in', 'out', 'both']), channel: z.string() }).nullable(),
          dayOrder: z.enum(['day first', 'month first']),
        }),
      )
      .default(defaultSettings.tableMappings),
  }),
} satisfies { [T in TableName]: z.ZodType<Rows[T]> };
