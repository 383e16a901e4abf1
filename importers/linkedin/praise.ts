import { type Finding, finding } from '../../relationship/finding.ts';
import type { Identity } from '../../relationship/identity.ts';
import { because } from '../../relationship/skipReason.ts';
import { readDate } from '../dates.ts';
import type { Reading } from '../importer.ts';
import type { LeftOut } from '../leftOut.ts';
import type { Row } from '../table.ts';
import { excerptOf } from '../text.ts';
import { memberOf } from './account.ts';
import { nameOf } from './connections.ts';
import type { Namesakes } from './namesakes.ts';

/** Endorsement_Received_Info.csv and Endorsement_Given_Info.csv: whose skills were vouched for, and by whom. */
export const endorsements = {
  columns: {
    date: ['endorsement date'],
    skill: ['skill name'],
    firstName: ['endorser first name', 'endorsee first name'],
    lastName: ['endorser last name', 'endorsee last name'],
    url: ['endorser public url', 'endorsee public url'],
    status: ['endorsement status'],
  },
  needs: ['date', 'skill', 'firstName'],
} as const;

/** Recommendations_Received.csv and Recommendations_Given.csv, which have the same columns and go by their names. */
export const recommendations = {
  columns: {
    firstName: ['first name'],
    lastName: ['last name'],
    company: ['company'],
    position: ['job title'],
    text: ['text'],
    date: ['creation date'],
    status: ['status'],
  },
  needs: ['firstName', 'lastName', 'text', 'date'],
} as const;

/** Whether a table of praise, by its name or titles, tells what the user gave. */
export function isGiven(name: string, text: string): boolean {
  return /given/i.test(name.slice(name.lastIndexOf('/') + 1)) || /endorsee public url/i.test(text);
}

/** Vouching for skills is clicks and no talk: it stands beside the connection, once for each of their days, with the skills. */
export async function* endorsementsIn(
  rows: AsyncIterable<Row<keyof typeof endorsements.columns>>,
  given: boolean,
  { namesakes, reading, leftOut }: { namesakes: Namesakes; reading: Reading; leftOut: LeftOut },
): AsyncGenerator<Finding> {
  const days = new Map<string, { name: string; identities: Identity[]; at: number; skills: string[] }>();
  for await (const { file, line, cell } of rows) {
    const name = nameOf(cell);
    const at = readDate(cell.date, 'UTC');
    const told = memberOf(cell.url);
    const identities = told.length > 0 || at === null ? told : namesakes(name, at, 'connected');
    if (name === '') leftOut.count('skip_closed');
    else if (at === null) {
      const reason = because('skip_columnDate', 'Endorsement Date', cell.date, '2023/01/02 10:00:00 UTC');
      reading.skip({ file, line, reason });
    } else if (identities.length === 0) reading.skip({ file, line, reason: because('skip_noProfile', name) });
    else {
      const key = `${identities[0]} ${new Date(at).toISOString().slice(0, 10)}`;
      const day = days.get(key) ?? { name, identities, at, skills: [] };
      day.skills.push(cell.skill);
      days.set(key, day);
    }
  }
  const direction = given ? 'out' : 'in';
  for (const [key, { name, identities, at, skills }] of days) {
    const { text } = reading.wording.say(given ? 'told_endorsedThem' : 'told_endorsedYou', skills.join(', '));
    const sourceKey = `linkedin endorsed ${direction} ${key}`;
    yield finding({
      name,
      identities,
      interactions: [{ ...shown, rung: 'follow', direction, at, note: excerptOf(text), sourceKey }],
    });
  }
}

/** What is the same of all praise on LinkedIn. */
const shown = { channel: 'linkedin', minutes: null, permalink: null, thread: null } as const;

/** A recommendation is words in public; one received is kept among the kind words. It names a connection by name alone. */
export function recommendationIn(
  { file, line, cell }: Row<keyof typeof recommendations.columns>,
  given: boolean,
  namesakes: Namesakes,
  reading: Reading,
): Finding | null {
  const name = nameOf(cell);
  const at = readDate(cell.date, reading.zone);
  if (at === null) {
    reading.skip({ file, line, reason: because('skip_columnDate', 'Creation Date', cell.date, '10/11/23, 10:10 AM') });
    return null;
  }
  const identities = namesakes(name, at, 'connected');
  if (identities.length === 0) {
    reading.skip({ file, line, reason: because('skip_noProfile', name) });
    return null;
  }
  const direction = given ? 'out' : 'in';
  const happened = {
    ...shown,
    rung: 'reply',
    direction,
    at,
    note: excerptOf(cell.text),
    ...(!given && { kindWords: true as const }),
    sourceKey: `linkedin recommended ${direction} ${identities[0]} ${at}`,
  } as const;
  return finding({ name, identities, interactions: [happened] });
}
