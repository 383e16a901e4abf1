import type { Finding } from '../relationship/finding.ts';
import { because } from '../relationship/skipReason.ts';
import { accountsOn } from './accountsOn.ts';
import { type Listed, nameOf, nobodyListed, personListed, whyNobody } from './addressBook.ts';
import { readBirthday } from './birthday.ts';
import { isMobile, isPersonal } from './columns.ts';
import { addGroup, addMember, type Groups, membersTold, noGroups } from './groups.ts';
import type { ExportFile, Importer, Reading } from './importer.ts';
import { partByPart } from './reading.ts';
import { leftOutOfTakeout } from './takeout.ts';
import { type Card, cardsOf, type Property, partsIn, textIn } from './vcard/cards.ts';
import type { Wording } from './wording.ts';

/** Cards of any address book: vCard 2.1, 3 and 4, one or many in a file. */
export const vcard: Importer = {
  name: 'vcard',

  recognises({ text }) {
    return /^\uFEFF?\s*BEGIN:VCARD\s/i.test(text);
  },

  leavesOut: ({ name }) => leftOutOfTakeout(name),

  async owner() {
    return [];
  },

  async *read(files, reading) {
    yield* partByPart(files, reading, (file) => peopleIn(file, reading));
  },
};

async function* peopleIn(file: ExportFile, reading: Reading): AsyncGenerator<Finding> {
  const groups = noGroups();
  for await (const card of cardsOf(file, reading)) {
    const person = personOn(file, card, groups, reading);
    if (person !== null) yield person;
  }
  yield* membersTold(groups);
}

function personOn(file: ExportFile, card: Card, groups: Groups, reading: Reading): Finding | null {
  const listed = listedOn(card, reading.wording, (field) => reading.unknownField(file.name, field));
  const kind = kindOf(card);
  if (kind === 'group') {
    addGroup(groups, nameOf(listed), membersOf(card));
    return null;
  }
  if (kind !== 'individual') {
    reading.skip({ file: file.name, line: card.line, reason: because('skip_noPerson', nameOf(listed), kind) });
    return null;
  }
  const person = personListed(listed, reading.wording);
  if (person === null) reading.skip({ file: file.name, line: card.line, reason: whyNobody(listed) });
  if (person === null || person.identities.some((identity) => reading.me.has(identity))) return null;
  const id = card.properties.find(({ name }) => name === 'UID');
  if (id) addMember(groups, textIn(id.value), person);
  return person;
}

/** `individual`, `group`, `org` …; Apple marks groups and companies in ways of its own. */
function kindOf({ properties }: Card): string {
  const kind = properties
    .find(({ name }) => name === 'KIND' || name === 'X-ADDRESSBOOKSERVER-KIND')
    ?.value.trim()
    .toLowerCase();
  const isCompany = properties.some(({ name, value }) => name === 'X-ABSHOWAS' && /^company$/i.test(value.trim()));
  return kind || (isCompany ? 'company' : 'individual');
}

function membersOf({ properties }: Card): string[] {
  return properties.filter(({ name }) => /^(X-ADDRESSBOOKSERVER-)?MEMBER$/.test(name)).map(({ value }) => textIn(value));
}

function listedOn(card: Card, wording: Wording, unknown: (field: string) => void): Listed {
  const listed = nobodyListed();
  for (const property of card.properties) {
    const telling = tellings[propertyRead(property)];
    if (telling) telling(listed, property, labelOf(card, property), wording);
    else if (!ignored.test(property.name) && property.value.trim() !== '') unknown(property.name);
  }
  return listed;
}

/** What some write as a way to chat is a profile all the same: `IMPP;X-SERVICE-TYPE=X:https://x.com/ada`. */
function propertyRead({ name, value }: Property): string {
  return name === 'IMPP' && /^https?:/i.test(textIn(value)) ? 'SOCIALPROFILE' : name;
}

/** What stands beside a property of a group: `item1.X-ABLabel:_$!<Spouse>!$_` is "Spouse". */
function labelOf({ properties }: Card, { group }: Property): string {
  const label = group === '' ? undefined : properties.find((one) => one.group === group && one.name === 'X-ABLABEL');
  return textIn(label?.value ?? '').replace(/^_\$!<(.*)>!\$_$/, '$1');
}

const tellings: Record<string, (listed: Listed, property: Property, label: string, wording: Wording) => void> = {
  FN: (listed, { value }) => (listed.fullName ||= textIn(value)),
  N(listed, { value }) {
    const [family = '', given = '', additional = ''] = partsIn(value);
    listed.familyName ||= family;
    if (listed.givenNames.length === 0) listed.givenNames.push(...[given, additional].filter((name) => name !== ''));
  },
  NICKNAME: (listed, { value }) => (listed.nickname ||= textIn(value)),
  EMAIL: (listed, { value }) => listed.emails.push(textIn(value)),
  TEL(listed, { value, types }, label) {
    if (types.some(isMobile) || isMobile(label)) listed.mobiles.push(textIn(value).replace(/^tel:|;ext=.*$/gi, ''));
  },
  URL: (listed, { value, types }, label) =>
    listed.links.push({ address: textIn(value), personal: types.some(isPersonal) || isPersonal(label) }),
  ORG: (listed, { value }) => (listed.organisation ||= partsIn(value)[0] ?? ''),
  TITLE: (listed, { value }) => (listed.position ||= textIn(value)),
  BDAY(listed, { value, parameters }) {
    const birthday = readBirthday(textIn(value), 'day first');
    const omitted = Number(parameters['X-APPLE-OMIT-YEAR']);
    listed.birthday ??= birthday?.year === omitted ? { ...birthday, year: null } : birthday;
  },
  NOTE: (listed, { value }) => listed.notes.push(textIn(value)),
  HOBBY: (listed, { value }) => listed.interests.push(textIn(value)),
  INTEREST: (listed, { value }) => listed.interests.push(textIn(value)),
  CATEGORIES: (listed, { value }) => listed.groups.push(...textIn(value).split(/, ?/)),
  ADR(listed, { value }) {
    const parts = partsIn(value);
    listed.places.push([parts[3] ?? '', parts[6] ?? ''].filter((part) => part !== '').join(', '));
  },
  RELATED(listed, { value, types, parameters }) {
    if (parameters.VALUE?.toLowerCase() === 'text') listed.relations.push(related(types[0] ?? '', textIn(value)));
  },
  'X-ABRELATEDNAMES'(listed, { value }, label) {
    // Google's "Referred by" is no relative.
    if (/^referred.by$/i.test(label)) listed.introducedBy ||= textIn(value);
    else listed.relations.push(related(label, textIn(value)));
  },
  'X-SPOUSE': spouse,
  'X-EVOLUTION-SPOUSE': spouse,
  'X-MS-SPOUSE': spouse,
  SOCIALPROFILE(listed, { value, parameters }) {
    const service = parameters['SERVICE-TYPE'] ?? '';
    // A user name may be one for display: "The Foo".
    const at = accountsOn(service, textIn(value));
    listed.accounts.push(...(at.length > 0 ? at : accountsOn(service, parameters.USERNAME ?? '')));
  },
  'X-SOCIALPROFILE': (listed, { value, types, parameters }) => {
    const at = accountsOn('', textIn(value));
    const by = types.flatMap((service) => accountsOn(service, parameters['X-USER'] ?? textIn(value).replace(/^x-apple:/, '')));
    listed.accounts.push(...(at.length > 0 ? at : by));
  },
  'X-TWITTER': account('twitter'),
  'X-LINKEDIN': account('linkedin'),
  'X-FACEBOOK': account('facebook'),
  'X-INSTAGRAM': account('instagram'),
  'X-MASTODON': account('mastodon'),
  'X-BLUESKY': account('bluesky'),
  'X-GITHUB': account('github'),
};

function spouse(listed: Listed, { value }: Property, _label: string, wording: Wording): void {
  if (textIn(value) !== '') listed.relations.push(wording.say('told_spouse', textIn(value)));
}

function account(service: string) {
  return (listed: Listed, { value }: Property) => {
    listed.accounts.push(...accountsOn(service, textIn(value)));
  };
}

function related(how: string, name: string): string {
  return how === '' || name === '' ? name : `${how}: ${name}`;
}

/** Properties about the card itself, its looks and its keys, and what is read with another one. */
const ignored =
  /^(VERSION|PRODID|REV|UID|SOURCE|NAME|PROFILE|CLASS|KIND|MEMBER|CLIENTPIDMAP|XML|SORT-STRING|MAILER|PHOTO|LOGO|SOUND|KEY|LABEL|GEO|TZ|AGENT|X-AB(LABEL|ADR|UID|SHOWAS)|X-ADDRESSBOOKSERVER-\w+|X-(ANDROID|MS|EVOLUTION|COUCHDB|PHONETIC|GENERATOR|IMAGE)-?.*)$/;
