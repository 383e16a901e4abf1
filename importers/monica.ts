import type { z } from 'zod';
import { type Finding, finding } from '../relationship/finding.ts';
import { type Identity, phoneIdentity } from '../relationship/identity.ts';
import { because, type SkipReason } from '../relationship/skipReason.ts';
import { identitiesFromUrl } from '../sites/links.ts';
import { listedEmailOf } from './email.ts';
import { type ExportFile, type FileHead, type Importer, lookAhead, type Reading } from './importer.ts';
import { readJson } from './json.ts';
import {
  type Contact,
  contact,
  type Damaged,
  fieldType,
  isYes,
  kinds,
  monicaExport,
  rawValuesOf,
  readAs,
  type Sections,
  valuesOf,
} from './monica/account.ts';
import { factsOf, tieTo } from './monica/facts.ts';
import { happenedWith, interactionsOf, type Shared } from './monica/interactions.ts';
import { partByPart } from './reading.ts';
import { headOf } from './text.ts';
import { unreadable } from './unreadable.ts';

/** Sections whose content we keep; the rest (gifts, debts, documents, photos) is reported as not understood. */
const understood: readonly string[] = [...Object.values(kinds).map(({ type }) => type), 'contact'];

/** Properties of a contact that say nothing of the person: how Monica shows them, and what it derives from the rest. */
const ofNoPerson = /^(avatar|gender|is_|last_|number_of_views|stay_in_touch|vcard|distant_|deceased_reminder|first_met_reminder)/;

/** The dump of its database that older versions of Monica 4 offered. */
const sqlDump = /^# \*{20,}\r?\n# .*dump of data\r?\n# Export date:/;

/** The JSON that Monica 4 exports: the user's own notes on the people they know. */
export const monica: Importer = {
  name: 'monica',

  recognises({ text }) {
    return sqlDump.test(text) || (/^\s*\{\s*"version"\s*:\s*"1\.0-preview/.test(text) && /"account"\s*:\s*\{/.test(text));
  },

  async owner(files, signal) {
    const owners: Identity[] = [];
    for (const file of files) {
      if (isSqlDump(await headOf(file))) continue;
      const { account, exported_by: id } = await readJson(file, monicaExport, lookAhead(signal));
      const users = valuesOf(account.data, kinds.user, () => {});
      for (const { uuid, email, properties } of users) {
        // An account may have several users; who exported it is told by id or by address.
        if (id && users.length > 1 && uuid !== id && email !== id) continue;
        const address = listedEmailOf(email ?? properties?.email ?? '');
        owners.push(...(address ? [address] : []), ...(properties?.me_contact ? [contactId(properties.me_contact)] : []));
      }
    }
    return [...new Set(owners)];
  },

  async *read(files, reading) {
    yield* partByPart(files, reading, async function* (file) {
      if (isSqlDump(await headOf(file))) throw unreadable(file.name, because('skip_monicaDump'));
      yield* peopleIn(file, await readJson(file, monicaExport, reading), reading);
    });
  },
};

function isSqlDump({ text }: FileHead): boolean {
  return sqlDump.test(text);
}

/** Many contacts have no account at all; Monica's own id is one, the same in every export. */
function contactId(uuid: string): Identity {
  return `monica:${uuid.toLowerCase()}`;
}

function* peopleIn(file: ExportFile, { account }: z.infer<typeof monicaExport>, reading: Reading): Generator<Finding> {
  const skip = (reason: SkipReason) => reading.skip({ file: file.name, line: null, reason });
  const damaged: Damaged = (type, number) => skip(because('skip_monicaDamaged', type, String(number)));
  const contacts = readAs(contact, rawValuesOf(account.data, 'contact'), (number) => damaged('contact', number));
  if (contacts.length === 0) skip(because('skip_noPeople'));
  const byId = new Map(contacts.map((one) => [one.uuid, one]));
  const shared = sharedIn(account, damaged);
  const ties = Map.groupBy(valuesOf(account.data, kinds.relationship, damaged), ({ properties }) => properties.contact_is);
  reportUnknown(file, account.data, reading);
  for (const one of contacts) {
    const name = nameOf(one);
    const lists = one.data ?? [];
    const damagedHere: Damaged = (type, number) => skip(because('skip_monicaDamagedOf', type, String(number), name));
    reportUnknown(file, lists, reading);
    for (const [property, value] of Object.entries(one.properties)) {
      const known = property in contact.shape.properties.shape || ofNoPerson.test(property);
      if (!known && value) reading.unknownField(file.name, property);
    }
    // Somebody's child, entered only as such, is told of with the parent.
    if (isYes(one.properties.is_partial)) continue;
    const accounts = accountsOf(one, shared, damagedHere);
    if (accounts.some((identity) => reading.me.has(identity))) continue;
    const introducer = byId.get(one.properties.first_met_through ?? '');
    yield finding({
      name,
      identities: accounts.filter(isAccount),
      claims: accounts.filter((identity) => !isAccount(identity)),
      interactions: interactionsOf(happenedWith(one, lists, shared, damagedHere), reading, ({ date }) =>
        skip(because('skip_notPassed', name, date)),
      ),
      facts: [
        ...factsOf(one, lists, reading.wording, damagedHere),
        ...(ties.get(one.uuid) ?? []).flatMap(({ properties }) =>
          tieTo(nameOf(byId.get(properties.of_contact)), properties.type, reading.wording),
        ),
      ],
      communities: one.properties.tags ?? [],
      introducedBy: introducer
        ? { name: nameOf(introducer), identities: accountsOf(introducer, shared, () => {}).filter(isAccount) }
        : null,
    });
  }
}

/** A website may be an employer's, which many share. */
function isAccount(identity: Identity): boolean {
  return !identity.startsWith('web:');
}

function sharedIn({ data, instance }: z.infer<typeof monicaExport>['account'], damaged: Damaged): Shared {
  const activities = valuesOf(data, kinds.activity, damaged).map(({ uuid, properties }) => [uuid, properties] as const);
  const fieldTypes = readAs(fieldType, instance?.contact_field_types ?? [], (number) => damaged('field type', number));
  const fieldKinds = fieldTypes.map(
    ({ uuid, properties: { type, name } }) => [uuid, (type || name || '').toLowerCase()] as const,
  );
  return { activities: new Map(activities), fieldKinds: new Map(fieldKinds) };
}

function reportUnknown(file: ExportFile, lists: Sections, reading: Reading): void {
  for (const { type, values } of lists)
    if (!understood.includes(type)) for (const _ of values) reading.unknownField(file.name, type);
}

function nameOf(one: Contact | undefined): string {
  const { first_name: first, middle_name: middle, last_name: last } = one?.properties ?? {};
  return [first, middle, last].filter(Boolean).join(' ');
}

/** Every account in a contact's fields, and last Monica's own id. */
function accountsOf({ uuid, data }: Contact, { fieldKinds }: Shared, damaged: Damaged): Identity[] {
  const accounts = valuesOf(data ?? [], kinds.field, damaged).flatMap(({ properties: { data: value, type } }) =>
    accountsIn(value?.trim() ?? '', fieldKinds.get(type ?? '') ?? ''),
  );
  return [...new Set([...accounts, contactId(uuid)])];
}

/** Where a network's accounts live, for fields that hold only the name there. */
const addresses: Record<string, string> = {
  twitter: 'https://x.com/',
  x: 'https://x.com/',
  linkedin: 'https://www.linkedin.com/in/',
  facebook: 'https://www.facebook.com/',
  instagram: 'https://www.instagram.com/',
  github: 'https://github.com/',
  bluesky: 'https://bsky.app/profile/',
};

function accountsIn(value: string, kind: string): Identity[] {
  const listed =
    (kind === 'email' || value.includes('@') ? listedEmailOf(value.replace(/^mailto:/, '')) : null) ?? phoneIdentity(value);
  if (listed) return [listed];
  if (kind === 'telegram' && /^@?\w{4,32}$/.test(value)) return [`telegram:${value.replace('@', '').toLowerCase()}`];
  const url = URL.parse(/^https?:\/\//.test(value) ? value : `${addresses[kind] ?? 'invalid:'}${value.replace(/^@/, '')}`);
  return url === null || !/^https?:$/.test(url.protocol) ? [] : identitiesFromUrl(url);
}
