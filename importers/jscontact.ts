import { z } from 'zod';
import type { Finding } from '../relationship/finding.ts';
import { because, type SkipReason } from '../relationship/skipReason.ts';
import { accountsOn } from './accountsOn.ts';
import { type Listed, nameOf, nobodyListed, personListed, whyNobody } from './addressBook.ts';
import { type Birthday, readBirthday } from './birthday.ts';
import { isPersonal } from './columns.ts';
import { addGroup, addMember, type Groups, membersTold, noGroups } from './groups.ts';
import type { ExportFile, Importer, Reading } from './importer.ts';
import { otherShape, readJson } from './json.ts';
import { jsonItems } from './jsonItems.ts';
import { partByPart } from './reading.ts';
import { headOf, textOf } from './text.ts';

/** What JSContact keeps several of: by ids that mean nothing. */
const several = <T extends z.ZodType>(one: T) => z.record(z.string(), one).optional();
const parts = z.array(z.object({ kind: z.string(), value: z.string() }));

/** A card of RFC 9553, as far as it tells who somebody is; each field is as it was in 2024. */
const card = z.object({
  '@type': z.literal('Card'),
  uid: z.string().optional(),
  kind: z.string().optional(),
  name: z.object({ full: z.string().optional(), components: parts.optional() }).optional(),
  nicknames: several(z.object({ name: z.string() })),
  emails: several(z.object({ address: z.string() })),
  phones: several(z.object({ number: z.string(), features: z.record(z.string(), z.boolean()).optional() })),
  onlineServices: several(z.object({ service: z.string().optional(), uri: z.string().optional(), user: z.string().optional() })),
  links: several(
    z.object({ uri: z.string(), label: z.string().optional(), contexts: z.record(z.string(), z.boolean()).optional() }),
  ),
  organizations: several(z.object({ name: z.string().optional() })),
  titles: several(z.object({ name: z.string() })),
  anniversaries: several(z.object({ kind: z.string(), date: z.unknown() })),
  addresses: several(z.object({ components: parts.optional() })),
  personalInfo: several(z.object({ kind: z.string(), value: z.string() })),
  notes: several(z.object({ note: z.string() })),
  keywords: z.record(z.string(), z.boolean()).optional(),
  members: z.record(z.string(), z.boolean()).optional(),
});
type Card = z.infer<typeof card>;

/** JSContact: cards as JSON (RFC 9553), one or a list of them. */
export const jscontact: Importer = {
  name: 'jscontact',

  recognises({ text }) {
    const isCard = /"(?:version|uid)"\s*:\s*"|"(?:emails|phones|onlineServices|addressBookIds)"\s*:\s*\{/.test(text);
    return /^\s*[[{]/.test(text) && /"@type"\s*:\s*"Card"/.test(text) && isCard;
  },

  async owner() {
    return [];
  },

  async *read(files, reading) {
    yield* partByPart(files, reading, (file) => peopleIn(file, reading));
  },
};

async function* peopleIn(file: ExportFile, reading: Reading): AsyncGenerator<Finding> {
  const groups = noGroups();
  let record = 0;
  for await (const json of cardsIn(file, reading)) {
    record++;
    const person = personOn(file, json, record, groups, reading);
    if (person !== null) yield person;
  }
  yield* membersTold(groups);
}

/** The cards of a file: a list is read one by one, for it may be long. */
async function* cardsIn(file: ExportFile, reading: Reading): AsyncGenerator<unknown> {
  const { text } = await headOf(file);
  if (/^\s*\[/.test(text)) for await (const item of jsonItems(file.name, textOf(file, reading), 1)) yield parsed(item);
  else {
    const json = await readJson(file, z.unknown(), reading);
    const within = listOfCards.safeParse(json).data;
    if (within === undefined) yield json;
    else yield* within;
  }
}

/** Servers answer with cards in a list beside other fields (JMAP), by itself or within what they answer to several questions at once. */
const listOfCards = z
  .record(z.string(), z.unknown())
  .refine((json) => json['@type'] !== 'Card')
  .transform((json) => cardsWithin(json, deepestList))
  .pipe(z.array(z.unknown()));

/** `{"methodResponses": [["ContactCard/get", {"list": […]}]]}`. */
const deepestList = 4;

function cardsWithin(json: unknown, depth: number): unknown[] | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  if (Array.isArray(json) && json.some((one) => one?.['@type'] === 'Card')) return json;
  if (depth === 0) return undefined;
  for (const value of Object.values(json)) {
    const cards = cardsWithin(value, depth - 1);
    if (cards) return cards;
  }
  return undefined;
}

/** Undefined for what is no JSON, which no card is. */
function parsed(item: string): unknown {
  try {
    return JSON.parse(item);
  } catch {
    return undefined;
  }
}

function personOn(file: ExportFile, json: unknown, record: number, groups: Groups, reading: Reading): Finding | null {
  const skip = (reason: SkipReason) => reading.skip({ file: file.name, line: record, reason });
  const read = card.safeParse(json);
  if (!read.success) {
    skip(otherShape(json, read.error));
    return null;
  }
  const listed = listedOn(read.data);
  const { kind = 'individual', uid, members = {} } = read.data;
  if (kind === 'group') {
    addGroup(groups, nameOf(listed), chosen(members));
    return null;
  }
  if (kind !== 'individual') {
    skip(because('skip_noPerson', nameOf(listed), kind));
    return null;
  }
  const person = personListed(listed, reading.wording);
  if (person === null) skip(whyNobody(listed));
  if (person === null || person.identities.some((identity) => reading.me.has(identity))) return null;
  if (uid !== undefined) addMember(groups, uid, person);
  return person;
}

function listedOn(one: Card): Listed {
  const named = (kinds: string[]) =>
    (one.name?.components ?? []).filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value);
  return {
    ...nobodyListed(),
    fullName: one.name?.full ?? '',
    givenNames: named(['given', 'given2']),
    familyName: named(['surname', 'surname2']).join(' '),
    nickname: all(one.nicknames)[0]?.name ?? '',
    emails: all(one.emails).map(({ address }) => address),
    mobiles: all(one.phones).flatMap(({ number, features }) =>
      features?.mobile || features?.cell ? [number.replace(/^tel:|;ext=.*$/gi, '')] : [],
    ),
    accounts: all(one.onlineServices).flatMap(({ service = '', uri, user }) => accountsOn(service, uri ?? user ?? '')),
    links: all(one.links).map(({ uri, label = '', contexts }) => ({
      address: uri,
      personal: contexts?.private === true || isPersonal(label),
    })),
    organisation: all(one.organizations)[0]?.name ?? '',
    position: all(one.titles)[0]?.name ?? '',
    birthday: birthdayOn(one),
    places: all(one.addresses).map(({ components = [] }) => placeOf(components)),
    interests: all(one.personalInfo).flatMap(({ kind, value }) => (kind === 'expertise' ? [] : [value])),
    notes: all(one.notes).map(({ note }) => note),
    groups: chosen(one.keywords ?? {}),
  };
}

function all<T>(several: Record<string, T> | undefined): T[] {
  return Object.values(several ?? {});
}

function chosen(set: Record<string, boolean>): string[] {
  return Object.keys(set).filter((name) => set[name]);
}

function placeOf(components: z.infer<typeof parts>): string {
  const part = (kind: string) => components.find((one) => one.kind === kind)?.value ?? '';
  return [part('locality'), part('country')].filter((name) => name !== '').join(', ');
}

const dateShapes = z.union([
  z.object({ utc: z.string() }),
  z.object({ year: z.number().optional(), month: z.number(), day: z.number() }),
]);

function birthdayOn({ anniversaries }: Card): Birthday | null {
  const birth = dateShapes.safeParse(all(anniversaries).find(({ kind }) => kind === 'birth')?.date);
  if (!birth.success) return null;
  if ('utc' in birth.data) return readBirthday(birth.data.utc, 'day first');
  const { year = 0, month, day } = birth.data;
  const two = (number: number) => String(number).padStart(2, '0');
  return readBirthday(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`, 'day first');
}
