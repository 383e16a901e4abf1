import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportFile, Importer, Reading } from '../../importers/importer.ts';
import { findingsIn } from '../../importers/reading.ts';
import { toldKeys, type Wording, type Words, wordingIn } from '../../importers/wording.ts';
import { type Finding, finding } from '../../relationship/finding.ts';
import type { Identity } from '../../relationship/identity.ts';
import type { Skipped } from '../../relationship/importReport.ts';
import { i18nIn } from '../messages.ts';
import { type SkippedInEnglish, skippedInEnglish } from './inEnglish.ts';

/** What `expected.json` beside the files of a case says; times are ISO dates, so that a person can check them. */
export type Expected = {
  /** What `owner` should answer. */
  owner: Identity[];
  /** Everybody in the files, findings of one person joined, in order of their first identity. */
  people: ExpectedPerson[];
  skipped: SkippedInEnglish[];
};
export type ExpectedPerson = {
  name: string;
  identities: string[];
  /** `rung direction date channel` of each, oldest first: `reply out 2026-03-06T13:02:05.000Z x`. */
  interactions: string[];
  claims?: string[];
  facts?: string[];
  communities?: string[];
  meetings?: string[];
};

/** The folders of saved exports of one importer: each holds the files of one drop and `expected.json`. */
export function casesOf(importerName: string): string[] {
  const folder = join(import.meta.dirname, importerName);
  return readdirSync(folder).map((name) => join(folder, name));
}

/** The files of a case as a drop gives them. */
export function filesOf(folder: string): ExportFile[] {
  return namesIn(folder).map((name) => exportFile(name.replaceAll('\\', '/'), readFileSync(join(folder, name))));
}

/** Where they are. */
export function filePathsOf(folder: string): string[] {
  return namesIn(folder).map((name) => join(folder, name));
}

function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name !== 'expected.json' && statSync(join(folder, name)).isFile())
    .sort();
}

/** A file of these bytes (or this text). */
export function exportFile(name: string, content: string | Uint8Array): ExportFile {
  const blob = new Blob([content as BlobPart]);
  return { name, size: blob.size, stream: () => blob.stream() as ReadableStream<Uint8Array> };
}

export function expectedOf(folder: string): Expected {
  return JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
}

/** Everything an importer tells of some files, as an expectation would write it. */
export async function readAll(importer: Importer, files: ExportFile[], me?: Identity[]): Promise<Expected> {
  const signal = new AbortController().signal;
  const owner = await importer.owner(files, signal);
  const skipped: Skipped[] = [];
  const reading = silentReading({ me: me ?? owner, skip: (one) => skipped.push(one) });
  const findings: Finding[] = [];
  for await (const one of findingsIn(importer, files, reading)) findings.push(one);
  return { owner, people: joined(findings).map(written), skipped: skipped.map(skippedInEnglish) };
}

/** A reading of the day the cases were written, in a place without summer time. */
export function silentReading(
  heard: { me?: Identity[]; skip?: Reading['skip']; now?: number; signal?: AbortSignal; wording?: Wording } = {},
): Reading {
  return {
    me: new Set(heard.me),
    now: heard.now ?? Date.UTC(2026, 10, 25),
    zone: 'UTC',
    progress: () => {},
    found: () => {},
    skip: heard.skip ?? (() => {}),
    damaged: heard.skip ?? (() => {}),
    unknownField: () => {},
    taken: () => {},
    wording: heard.wording ?? wordingOf('en'),
    signal: heard.signal ?? new AbortController().signal,
  };
}

/** As a reader of that language gets it. */
export function wordingOf(language: 'en' | 'de'): Wording {
  const { getMessage } = i18nIn(language);
  return wordingIn({
    language: language === 'en' ? 'en-GB' : language,
    messages: Object.fromEntries(toldKeys.map((key) => [key, getMessage(key, ['$1', '$2'])])) as Words['messages'],
  });
}

/** Findings that share an identity are one person's. */
function joined(findings: Finding[]): Finding[] {
  const people: Finding[] = [];
  const byIdentity = new Map<Identity, Finding>();
  for (const told of findings) {
    const known = told.identities.map((identity) => byIdentity.get(identity)).find((person) => person !== undefined);
    const person = known ?? finding({ name: told.name, identities: [] });
    if (!known) people.push(person);
    person.name ||= told.name;
    person.identities = [...new Set([...person.identities, ...told.identities])];
    person.interactions.push(...told.interactions);
    person.claims = [...new Set([...person.claims, ...told.claims])];
    person.facts.push(...told.facts);
    person.communities.push(...told.communities);
    person.meetings.push(...told.meetings);
    for (const identity of person.identities) byIdentity.set(identity, person);
  }
  return people.sort((a, b) => (String(a.identities[0]) < String(b.identities[0]) ? -1 : 1));
}

function written(person: Finding): ExpectedPerson {
  const iso = (at: number) => new Date(at).toISOString();
  const interactions = person.interactions
    .toSorted((a, b) => a.at - b.at)
    .map(({ rung, direction, at, channel }) => `${rung} ${direction} ${iso(at)} ${channel}`);
  return {
    name: person.name,
    identities: person.identities,
    interactions,
    ...(person.claims.length > 0 && { claims: person.claims }),
    ...(person.facts.length > 0 && {
      facts: person.facts.map(({ text, facet, private: isPrivate }) => `${facet}${isPrivate ? ' (private)' : ''}: ${text}`),
    }),
    ...(person.communities.length > 0 && { communities: [...new Set(person.communities)] }),
    ...(person.meetings.length > 0 && { meetings: person.meetings.map(({ at, title }) => `${iso(at)} ${title}`) }),
  };
}
