import { isPrivateByDefault } from '../relationship/fact.ts';
import type { Finding, FindingOfFile, FoundFact, FoundInteraction, FoundMeeting } from '../relationship/finding.ts';
import { type Identity, identityKind, identityValue, isWeak } from '../relationship/identity.ts';
import type { InteractionSource } from '../relationship/interaction.ts';
import { onePerson } from '../relationship/onePerson.ts';
import type { Origin } from '../relationship/origin.ts';
import { newPerson, type Person } from '../relationship/person.ts';
import { talkKey } from '../relationship/talk.ts';
import {
  type Batch,
  bring,
  broughtTo,
  change,
  countInteractions,
  isOf,
  isTakenAway,
  newId,
  newPersonId,
  ownerOf,
  personIn,
  provenIn,
  reportOf,
} from './batch.ts';
import type { OpenQuestion, QuestionReason } from './database.ts';
import { untold } from './meetings.ts';
import { notSameKey } from './people.ts';

/** Finds out whom a finding is about, and takes in what it tells of them. The user is nobody's finding. */
export function absorbFinding(batch: Batch, told: FindingOfFile): void {
  if (told.identities.some((identity) => batch.own.has(identity))) return;
  batch.place = batch.byFile.placeOf(batch.exportIndex, told.file);
  const proven = provenIn(told);
  if (isOfAccountTakenAway(batch, told, proven)) return;
  const personId = whoIs(batch, proven, told.name);
  if (!isOf(batch.importing, personId)) broughtTo(batch, personId);
  countTold(batch, personId);
  takeName(batch, personId, told.name);
  takeCommunities(batch, personId, told.communities);
  takeOrigin(batch, personId, told.introducedBy);
  takeClaims(batch, personId, told.claims);
  for (const happened of told.interactions) takeInteraction(batch, personId, happened);
  for (const fact of told.facts) takeFact(batch, personId, fact);
  for (const meeting of told.meetings) takeMeeting(batch, personId, meeting);
}

/** Remembers whom a finding told of that was absorbed before the import was stopped. */
export function absorbedBefore(batch: Batch, told: FindingOfFile): void {
  if (told.identities.some((identity) => batch.own.has(identity))) return;
  const place = batch.byFile.placeOf(batch.exportIndex, told.file);
  const [personId] = ownersAmong(batch, provenIn(told));
  if (personId === undefined) return;
  batch.byFile.tellAgain(place, personId);
  const [via] = told.introducedBy ? ownersAmong(batch, provenIn(told.introducedBy)) : [];
  if (via !== undefined && personIn(batch, personId).origin?.viaPersonId === via) batch.byFile.tellAgain(place, via);
}

function countTold(batch: Batch, personId: string): void {
  batch.byFile.tell(batch.place, personId, isOf(batch.importing, personId));
}

/** Whether all there is of somebody is an account that the user took from who it was: nobody is made of that anew. */
function isOfAccountTakenAway(batch: Batch, { interactions }: Finding, proven: readonly Identity[]): boolean {
  const { accounts } = batch.takenAway;
  if (accounts.size === 0 || !proven.every((identity) => accounts.has(identity) && ownerOf(batch, identity) === undefined))
    return false;
  if (!interactions.every(({ sourceKey }) => batch.told.hasKey(sourceKey))) return false;
  countInteractions(batch, 'known', interactions.length);
  return true;
}

function sourceOf(batch: Batch): InteractionSource {
  return `import:${reportOf(batch).importer}`;
}

/**
 * Whose these identities are. All of them are one person's: those of nobody become theirs, and others of this import are them. Two
 * people from before are never made one; that is a question.
 */
function whoIs(batch: Batch, identities: readonly Identity[], name: string): string {
  const willing = ownersAmong(batch, identities);
  let [personId = ''] = willing;
  if (personId === '') personId = addSomebody(batch, identities, name);
  for (const other of willing.slice(1)) personId = makeOneOrAsk(batch, personId, other, identities);
  give(batch, personId, identities);
  return personId;
}

/** Who has any of these accounts, the first first. */
function ownersAmong(batch: Batch, identities: readonly Identity[]): string[] {
  const owners = [...new Set(identities.map((identity) => ownerOf(batch, identity)).filter((owner) => owner !== undefined))];
  // Who is in the trash stays there and gets their history quietly.
  const living = owners.filter((owner) => personIn(batch, owner).deletedAt === null);
  return (living.length > 0 ? living : owners).filter((owner) => !isDenied(batch, identities[0], owner));
}

/** Whether the user said that the identity is not this person's. */
function isDenied(batch: Batch, identity: Identity | undefined, personId: string): boolean {
  return identity !== undefined && batch.notSame.size > 0 && batch.notSame.has(notSameKey(identity, personId));
}

function addSomebody(batch: Batch, identities: readonly Identity[], name: string): string {
  const id = newPersonId(batch);
  const trimmed = name.trim();
  batch.people.set(id, newPerson({ id, name: trimmed === '' ? bestHandle(identities) : trimmed, addedAt: batch.importing.at }));
  batch.changedPeople.add(id);
  batch.newPeople.add(id);
  batch.morePeople++;
  return id;
}

/** What to call somebody of whom only accounts are known: a handle rather than a number. */
function bestHandle(identities: readonly Identity[]): string {
  const spoken = identities.filter(
    (identity) => !identityKind(identity).endsWith('-id') && identityKind(identity) !== 'gravatar',
  );
  return identityValue(spoken[0] ?? identities[0] ?? 'name:');
}

function give(batch: Batch, personId: string, identities: readonly Identity[]): void {
  const person = personIn(batch, personId);
  const more = identities.filter(
    (identity) =>
      ownerOf(batch, identity) === undefined &&
      !batch.own.has(identity) &&
      !isDenied(batch, identity, personId) &&
      !isTakenAway(batch, 'identity', personId, identity),
  );
  if (more.length === 0) return;
  for (const identity of more) {
    batch.owners.set(identity, personId);
    batch.given.add(identity);
    batch.unclaimed.add(identity);
  }
  const all = [...new Set([...person.identities, ...more])];
  change(batch, personId, { identities: all });
  if (!isOf(batch.importing, personId)) {
    const brought = broughtTo(batch, personId);
    bring(batch, personId, { identities: [...brought.identities, ...more] });
    learnAlias(batch, person, more, identities);
  }
}

/** Where an account became somebody's who was known under another. */
function learnAlias(batch: Batch, person: Person, more: readonly Identity[], shown: readonly Identity[]): void {
  const known = shown.find((identity) => person.identities.includes(identity));
  if (known === undefined) return;
  const where = { site: reportOf(batch).importer, url: '', at: batch.importing.at };
  for (const identity of more.filter((one) => identityKind(one) !== 'gravatar'))
    batch.draft.put('aliases', { pair: [known, identity].sort().join(' '), identities: [known, identity], ...where });
}

/** Two found under one finding: joined where one came with this very import, asked about where both were there before. Returns who stays. */
function makeOneOrAsk(batch: Batch, personId: string, other: string, identities: readonly Identity[]): string {
  if (areDenied(batch, personId, other)) return personId;
  const newer = [personId, other]
    .filter((id) => isOf(batch.importing, id))
    .sort()
    .at(-1);
  if (newer === undefined) {
    const shown = [personId, other].flatMap((id) => identities.find((identity) => ownerOf(batch, identity) === id) ?? []);
    ask(batch, [...shown].sort().join(' '), [personId, other], shown, { kind: 'shown together', words: '' });
    return personId;
  }
  const older = newer === personId ? other : personId;
  joinInto(batch, newer, older);
  return older;
}

function areDenied(batch: Batch, a: string, b: string): boolean {
  const denies = (personId: string, other: string) =>
    personIn(batch, other).identities.some((identity) => isDenied(batch, identity, personId));
  return denies(a, b) || denies(b, a);
}

/** Somebody of this import turns out to be somebody known: all of theirs becomes the other's. */
function joinInto(batch: Batch, newer: string, older: string): void {
  const gone = personIn(batch, newer);
  const stays = personIn(batch, older);
  batch.joined.set(newer, older);
  batch.joinedNow.push([newer, older]);
  for (const identity of gone.identities) {
    batch.given.add(identity);
    batch.unclaimed.delete(identity);
  }
  change(batch, older, onePerson(stays, gone));
  const to = broughtTo(batch, older);
  const from = broughtTo(batch, newer);
  if (!isOf(batch.importing, older))
    bring(batch, older, {
      identities: [...new Set([...to.identities, ...gone.identities])],
      communities: [...to.communities, ...gone.communities.filter((one) => !stays.communities.includes(one))],
      origin: to.origin || (stays.origin === null && gone.origin !== null),
    });
  bring(batch, older, { claims: [...new Set([...to.claims, ...from.claims])].slice(0, claimsKept) });
  takeName(batch, older, isNameless(gone) ? '' : gone.name);
  batch.changedPeople.delete(newer);
  batch.people.delete(newer);
  batch.brought.delete(newer);
  batch.draft.remove('brought', from.key);
  batch.draft.remove('people', newer);
  batch.morePeople--;
  batch.byFile.join(newer, older, isOf(batch.importing, older));
}

function ask(batch: Batch, pair: string, personIds: [string, string], identities: Identity[], reason: QuestionReason): void {
  if (batch.questions.has(pair)) return;
  batch.questions.add(pair);
  const question: OpenQuestion = {
    pair,
    identities,
    personIds,
    reasons: [reason],
    url: '',
    at: batch.importing.at,
    laterAt: null,
  };
  batch.draft.put('questions', question);
}

/** Whether only an account stands where a name should. */
function isNameless({ name, identities }: Person): boolean {
  return name === '' || identities.some((identity) => identityValue(identity) === name);
}

function takeName(batch: Batch, personId: string, name: string): void {
  const person = personIn(batch, personId);
  if (!isNameless(person)) return;
  const better = name.trim() === '' ? bestHandle(person.identities) : name.trim();
  if (better === person.name) return;
  const brought = broughtTo(batch, personId);
  if (!isOf(batch.importing, personId))
    bring(batch, personId, { named: { before: brought.named?.before ?? person.name, after: better } });
  change(batch, personId, { name: better });
}

function takeCommunities(batch: Batch, personId: string, communities: readonly string[]): void {
  const person = personIn(batch, personId);
  const more = [...new Set(communities)].filter(
    (one) => !person.communities.includes(one) && !isTakenAway(batch, 'community', personId, one),
  );
  if (more.length === 0) return;
  const brought = broughtTo(batch, personId);
  if (!isOf(batch.importing, personId)) bring(batch, personId, { communities: [...brought.communities, ...more] });
  change(batch, personId, { communities: [...person.communities, ...more] });
}

function takeOrigin(batch: Batch, personId: string, introducedBy: Finding['introducedBy']): void {
  if (introducedBy === null || personIn(batch, personId).origin !== null) return;
  const proven = provenIn(introducedBy);
  if (proven.some((identity) => batch.own.has(identity))) return;
  const viaPersonId = proven.length === 0 ? null : whoIs(batch, proven, introducedBy.name);
  if (viaPersonId !== null) countTold(batch, viaPersonId);
  if (viaPersonId === personId) return;
  const words = viaPersonId === null ? introducedBy.name.trim() : '';
  const origin: Origin = { kind: 'person', words, url: null, at: null, viaPersonId, unsure: false };
  if (!isOf(batch.importing, personId)) bring(batch, personId, { origin: true });
  change(batch, personId, { origin });
}

/** Of what people say of themselves so much is kept. */
const claimsKept = 5;

/** What somebody says is theirs joins nobody; where it is somebody else's, that is a question. */
function takeClaims(batch: Batch, personId: string, claims: readonly Identity[]): void {
  if (claims.length === 0) return;
  const { claims: known } = broughtTo(batch, personId);
  const more = claims.filter((claim) => !isWeak(claim) && !batch.own.has(claim) && !known.includes(claim));
  for (const claim of more) {
    const owner = ownerOf(batch, claim);
    if (owner === undefined || owner === personId || isDenied(batch, claim, personId) || areDenied(batch, personId, owner))
      continue;
    const [a, b] = owner < personId ? [owner, personId] : [personId, owner];
    ask(batch, `${a} ${b}`, [a, b], [], { kind: 'says so', words: claim });
  }
  if (more.length > 0) bring(batch, personId, { claims: [...new Set([...known, ...more])].slice(0, claimsKept) });
}

function takeInteraction(batch: Batch, personId: string, happened: FoundInteraction): void {
  const isNew = batch.told.addKey(happened.sourceKey);
  countInteractions(batch, isNew ? 'added' : 'known', 1);
  if (!isNew) return;
  const interaction = { ...happened, id: newId(batch), personId, source: sourceOf(batch) };
  batch.interactions.push({ ...interaction, talk: talkKey(interaction) });
}

function takeFact(batch: Batch, personId: string, told: FoundFact): void {
  const { text, facet, sourceKey } = told;
  const known = batch.factsTold.get(personId) ?? new Set();
  if (known.has(text) || (sourceKey !== undefined && known.has(sourceKey))) return;
  batch.factsTold.set(personId, known.add(text).add(sourceKey ?? text));
  const { at } = batch.importing;
  const isPrivate = told.private ?? isPrivateByDefault(facet);
  const fact = { id: newId(batch), personId, text, facet, private: isPrivate, pinned: false, followUpAt: null, at };
  batch.facts.push(sourceKey === undefined ? fact : { ...fact, sourceKey });
}

/** A meeting is one however many of its people the file tells of; a newer export may have moved it. */
function takeMeeting(batch: Batch, personId: string, { sourceKey, ...told }: FoundMeeting): void {
  const known = batch.meetings.get(sourceKey);
  const fresh = { id: newId(batch), happened: null, source: sourceOf(batch), sourceKey, personIds: [] };
  const personIds = [...new Set([...(known?.personIds ?? []), personId])];
  const meeting = { ...fresh, ...untold(known), ...told, personIds };
  batch.meetings.set(sourceKey, meeting);
  batch.draft.put('meetings', meeting);
}
