import { type Finding, type FoundFact, finding } from '../relationship/finding.ts';
import { type Identity, phoneIdentity } from '../relationship/identity.ts';
import { because, type SkipReason } from '../relationship/skipReason.ts';
import { accountsAt } from './accountsOn.ts';
import { type Birthday, birthdayFact } from './birthday.ts';
import { listedEmailOf } from './email.ts';
import type { Told, Wording } from './wording.ts';

/** Somebody as an address book or a table of people lists them, in words still as written. */
export type Listed = {
  fullName: string;
  givenNames: string[];
  familyName: string;
  nickname: string;
  emails: string[];
  /** Numbers that are one person's alone: mobile ones. */
  mobiles: string[];
  /** Addresses of accounts and websites; `personal` where the list says that it is their own and not their employer's. */
  links: { address: string; personal: boolean }[];
  accounts: Identity[];
  organisation: string;
  position: string;
  birthday: Birthday | null;
  notes: string[];
  /** Towns, with their country where it is told. */
  places: string[];
  /** `Spouse: Tan`. */
  relations: (string | Told)[];
  interests: string[];
  /** The name of who brought them together; ''. */
  introducedBy: string;
  groups: string[];
};

/** Nobody yet. */
export function nobodyListed(): Listed {
  return {
    fullName: '',
    givenNames: [],
    familyName: '',
    nickname: '',
    emails: [],
    mobiles: [],
    links: [],
    accounts: [],
    organisation: '',
    position: '',
    birthday: null,
    notes: [],
    places: [],
    relations: [],
    interests: [],
    introducedBy: '',
    groups: [],
  };
}

/**
 * The person listed, or null for somebody with no account, address or mobile number: a name alone is nobody. Websites are claims unless
 * the list calls them personal: colleagues have their employer's in common.
 */
export function personListed(listed: Listed, wording: Wording): Finding | null {
  const emails = known(listed.emails.flatMap(addressesIn).map(listedEmailOf));
  const links = listed.links.map(({ address, personal }) => ({ personal, accounts: accountsAt(address) }));
  const isClaim = (identity: Identity, personal: boolean) => identity.startsWith('web:') && !personal;
  const identities = [
    ...emails,
    ...known(listed.mobiles.map(phoneIdentity)),
    ...listed.accounts,
    ...links.flatMap(({ accounts, personal }) => accounts.filter((one) => !isClaim(one, personal))),
  ];
  if (identities.length === 0) return null;
  const claims = links.flatMap(({ accounts, personal }) => accounts.filter((one) => isClaim(one, personal)));
  return finding({
    name: nameOf(listed),
    identities: [...new Set(identities)],
    claims: [...new Set(claims)].filter((claim) => !identities.includes(claim)),
    facts: factsOf(listed, wording),
    introducedBy: listed.introducedBy === '' ? null : { name: listed.introducedBy, identities: [] },
    communities: [...new Set(listed.groups.map(groupName).filter((group) => group !== ''))],
  });
}

/** Why somebody listed is nobody we could know again, for the report. */
export function whyNobody(listed: Listed): SkipReason {
  const name = nameOf(listed);
  return name === '' ? because('skip_nobodyNameless') : because('skip_nobody', name);
}

/** The name as it is shown there, else put together, else what else they are called. A name that is only the address again is none. */
export function nameOf({ fullName, givenNames, familyName, nickname, organisation }: Listed): string {
  const given = givenNames.join(' ').trim();
  // "Vorname, Name": where only one of the two names has a column of its own, the other is not the whole.
  const family = familyName === '' && given !== '' && !fullName.includes(given) ? fullName : familyName;
  const parts = isEastAsian(family) && isEastAsian(given) ? `${family}${given}` : `${given} ${family}`;
  const name = [family === fullName ? '' : fullName, parts, nickname, organisation].map(tidied).find((one) => one !== '') ?? '';
  return listedEmailOf(name) === null ? name : '';
}

function tidied(name: string): string {
  return name.replace(/\s+/gu, ' ').trim();
}

/** Family names come first there, without a space. */
function isEastAsian(name: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u.test(name);
}

function factsOf(
  { position, organisation, birthday, places, relations, interests, notes }: Listed,
  wording: Wording,
): FoundFact[] {
  const work = [position, organisation].map(tidied).filter((part) => part !== '');
  return [
    ...(work.length === 0 ? [] : [{ text: work.join(', '), facet: 'work' as const }]),
    ...(birthday === null ? [] : [birthdayFact(birthday, wording)]),
    ...filled(places).map((text) => ({ text, facet: 'place' as const })),
    ...filled(relations.filter((one) => typeof one === 'string')).map((text) => ({ text, facet: 'family' as const })),
    ...relations.filter((one) => typeof one !== 'string').map((told) => ({ ...told, facet: 'family' as const })),
    ...filled(interests).map((text) => ({ text, facet: 'cares about' as const })),
    ...filled(notes).map((text) => ({ text, facet: 'other' as const })),
  ];
}

function filled(texts: string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '');
}

/**
 * "a@x.example ::: b@x.example", "Ada <a@x.example>; b@x.example": one or more addresses in one cell. A comma before which no address
 * ends is part of what is written: "ada,bo@x.example" is no address, least of all Bo's.
 */
function addressesIn(text: string): string[] {
  const parts = text.replace(/^[;,\s]+/, '').split(/ ::: |\n|[;,]\s|(?<=@[^\s;,]*)[;,]/);
  return parts.map((part) => (/<([^<>]+)>/.exec(part)?.[1] ?? part).replace(/^mailto:/i, ''));
}

function known(identities: (Identity | null)[]): Identity[] {
  return identities.filter((one) => one !== null);
}

/** Lists that every address book has for itself tell of no community. */
const ownLists = /^(my ?contacts|starred( in android)?|all contacts|imported(( on)? [\d/.-]+.*)?|unfiled|other contacts)$/i;

function groupName(written: string): string {
  const name = tidied(written.replace(/^\* /, ''));
  return ownLists.test(name) ? '' : name;
}
