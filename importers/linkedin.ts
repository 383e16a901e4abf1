import type { Finding } from '../relationship/finding.ts';
import type { Identity } from '../relationship/identity.ts';
import { because } from '../relationship/skipReason.ts';
import { accountsOn } from './accountsOn.ts';
import { emailOf } from './email.ts';
import { type ExportFile, type Importer, lookAhead, type Reading } from './importer.ts';
import { LeftOut } from './leftOut.ts';
import { memberOf, membersOf } from './linkedin/account.ts';
import { connectionIn, connections, identitiesOf } from './linkedin/connections.ts';
import { dayOrderIn } from './linkedin/dayOrder.ts';
import { invitationIn, invitations, isSent } from './linkedin/invitations.ts';
import { leftOutOf } from './linkedin/leftOut.ts';
import { addWriter, messageIn, messages, oldMessageIn, oldMessages, type Writers } from './linkedin/messages.ts';
import { type Namesakes, namesakesIn } from './linkedin/namesakes.ts';
import { endorsements, endorsementsIn, isGiven, recommendationIn, recommendations } from './linkedin/praise.ts';
import { partByPart } from './reading.ts';
import { hasHeader, tableOf } from './table.ts';
import { headOf } from './text.ts';

/** Tables of the user's own account. */
const ownEmails = { columns: { email: ['email address'], confirmed: ['confirmed'] }, needs: ['email', 'confirmed'] } as const;
const ownProfile = { columns: { headline: ['headline'], twitter: ['twitter handles'] }, needs: ['headline', 'twitter'] } as const;

/** Both zips of LinkedIn's "Get a copy of your data", 2018 to 2026. */
export const linkedin: Importer = {
  name: 'linkedin',

  recognises(head) {
    return [connections, messages, oldMessages, invitations, endorsements, recommendations, ownEmails, ownProfile].some((shape) =>
      hasHeader(head, shape),
    );
  },

  leavesOut(head) {
    const isEmptyProfile = /(?:^|\/)profile\.csv$/i.test(head.name) && !hasHeader(head, ownProfile);
    return isEmptyProfile ? because('skip_ofYourself') : leftOutOf(head.name);
  },

  async owner(files, signal) {
    const quiet = lookAhead(signal);
    const appearances = new Map<Identity, number>();
    const others: Identity[] = [];
    const count = (identity: Identity | undefined, weight: number) => {
      if (identity) appearances.set(identity, (appearances.get(identity) ?? 0) + weight);
    };
    for (const file of files) {
      const head = await headOf(file);
      if (hasHeader(head, messages)) for (const identity of await everywhereIn(file, quiet)) count(identity, 1);
      else if (hasHeader(head, invitations)) {
        for await (const { cell } of tableOf(file, invitations, quiet)) {
          // Of all invitations one side is the user; where there is but one, its direction tells which.
          for (const [member] of [memberOf(cell.inviter), memberOf(cell.invitee)]) count(member, 1);
          count(memberOf(isSent(cell, new Set()) ? cell.inviter : cell.invitee)[0], 1);
        }
      } else if (hasHeader(head, ownEmails)) {
        for await (const { cell } of tableOf(file, ownEmails, quiet))
          others.push(...[emailOf(cell.email)].filter((one) => one !== null));
      } else if (hasHeader(head, ownProfile)) {
        // "[ada,adas_other]"
        for await (const { cell } of tableOf(file, ownProfile, quiet))
          for (const handle of cell.twitter.match(/\w+/g) ?? []) others.push(...accountsOn('x', handle));
      }
    }
    const most = Math.max(...appearances.values());
    const first = [...appearances].filter(([, times]) => times === most).map(([identity]) => identity);
    const connected = first.length > 1 ? await connectedIn(files, quiet) : new Set<Identity>();
    // Nobody is connected with themselves.
    const owner = first.find((identity) => !connected.has(identity)) ?? first[0];
    return [...(owner ? [owner] : []), ...others];
  },

  async *read(files, reading) {
    let asked: Promise<Namesakes> | null = null;
    const namesakes = () => {
      asked ??= namesakesIn(files, reading);
      return asked;
    };
    yield* partByPart(files, reading, (file) => peopleIn(file, namesakes, reading));
  },
};

/** `namesakes` reads all connections, which few files need. */
async function* peopleIn(file: ExportFile, namesakes: () => Promise<Namesakes>, reading: Reading): AsyncGenerator<Finding> {
  const head = await headOf(file);
  const leftOut = new LeftOut();
  const given = isGiven(file.name, head.text);
  if (hasHeader(head, messages)) {
    const around = { writers: await writersIn(file, reading), namesakes: await namesakes(), reading, leftOut };
    for await (const row of tableOf(file, messages, reading)) yield* messageIn(row, around);
  } else if (hasHeader(head, connections)) {
    const order = await dayOrderIn(file, connections, 'connectedOn', reading);
    yield* known(tableOf(file, connections, reading), (row) => connectionIn(row, reading, leftOut, order));
  } else if (hasHeader(head, invitations)) {
    const whois = await namesakes();
    const order = await dayOrderIn(file, invitations, 'sentAt', reading);
    yield* known(tableOf(file, invitations, reading), (row) => invitationIn(row, whois, reading, leftOut, order));
  } else if (hasHeader(head, endorsements)) {
    yield* endorsementsIn(tableOf(file, endorsements, reading), given, { namesakes: await namesakes(), reading, leftOut });
  } else if (hasHeader(head, recommendations)) {
    const whois = await namesakes();
    yield* known(tableOf(file, recommendations, reading), (row) => recommendationIn(row, given, whois, reading));
  } else if (hasHeader(head, oldMessages)) {
    const whois = await namesakes();
    for await (const row of tableOf(file, oldMessages, reading)) yield* oldMessageIn(row, { namesakes: whois, reading });
  }
  leftOut.tell(file, reading);
}

async function* known<R>(rows: AsyncIterable<R>, read: (row: R) => Finding | null): AsyncGenerator<Finding> {
  for await (const row of rows) {
    const found = read(row);
    if (found !== null) yield found;
  }
}

async function connectedIn(files: readonly ExportFile[], reading: Reading): Promise<Set<Identity>> {
  const connected = new Set<Identity>();
  for (const file of files) {
    if (!hasHeader(await headOf(file), connections)) continue;
    for await (const { cell } of tableOf(file, connections, reading))
      for (const identity of identitiesOf(cell)) connected.add(identity);
  }
  return connected;
}

/** Whoever takes part in the most conversations: the one whose export it is takes part in all. */
async function everywhereIn(file: ExportFile, reading: Reading): Promise<Identity[]> {
  const conversations = new Map<Identity, Set<string>>();
  for await (const { cell } of tableOf(file, messages, reading)) {
    for (const [identity] of [memberOf(cell.sender), ...membersOf(cell.recipients)]) {
      if (identity) conversations.set(identity, (conversations.get(identity) ?? new Set()).add(cell.conversation));
    }
  }
  const most = Math.max(0, ...[...conversations.values()].map((set) => set.size));
  return [...conversations].filter(([, set]) => set.size === most).map(([identity]) => identity);
}

/** Asked for only where recipients have no addresses. */
async function writersIn(file: ExportFile, reading: Reading): Promise<Writers> {
  const writers = new Map<string, Map<string, Identity[]>>();
  const silent = { ...reading, progress: () => {}, unknownField: () => {} };
  if (/recipient profile urls/i.test((await headOf(file)).text.slice(0, 4000))) return writers;
  for await (const { cell } of tableOf(file, messages, silent)) addWriter(writers, cell);
  return writers;
}
