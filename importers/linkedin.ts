import type { Finding } from '../relationship/finding.ts';
import type { Identity } from '../relationship/identity.ts';
import { emailOf } from './email.ts';
import { type ExportFile, type Importer, lookAhead, type Reading } from './importer.ts';
import { memberOf, membersOf } from './linkedin/account.ts';
import { connectionIn, connections } from './linkedin/connections.ts';
import { invitationIn, invitations } from './linkedin/invitations.ts';
import { messageIn, messages } from './linkedin/messages.ts';
import { partByPart } from './reading.ts';
import { hasHeader, tableOf } from './table.ts';
import { headOf } from './text.ts';

/** Tables of the user's own account; the rest of an export (reactions, jobs, receipts …) names nobody. */
const ownEmails = { columns: { email: ['email address'], confirmed: ['confirmed'] }, needs: ['email', 'confirmed'] } as const;
const ownProfile = { columns: { headline: ['headline'], twitter: ['twitter handles'] }, needs: ['headline', 'twitter'] } as const;

/** Both zips of LinkedIn's "Get a copy of your data", 2018 to 2026. */
export const linkedin: Importer = {
  name: 'linkedin',

  recognises(head) {
    return [connections, messages, invitations, ownEmails, ownProfile].some((shape) => hasHeader(head, shape));
  },

  async owner(files, signal) {
    const quiet = lookAhead(signal);
    const appearances = new Map<Identity, number>();
    const emails: Identity[] = [];
    const count = (identity: Identity | undefined, weight: number) => {
      if (identity) appearances.set(identity, (appearances.get(identity) ?? 0) + weight);
    };
    for (const file of files) {
      const head = await headOf(file);
      if (hasHeader(head, messages)) for (const identity of await everywhereIn(file, quiet)) count(identity, 1);
      else if (hasHeader(head, invitations)) {
        for await (const { cell } of tableOf(file, invitations, quiet)) {
          count(memberOf(cell.direction.toUpperCase() === 'OUTGOING' ? cell.inviter : cell.invitee)[0], 1);
        }
      } else if (hasHeader(head, ownEmails)) {
        for await (const { cell } of tableOf(file, ownEmails, quiet))
          emails.push(...[emailOf(cell.email)].filter((one) => one !== null));
      }
    }
    const [first] = [...appearances].sort(([, a], [, b]) => b - a);
    return [...(first ? [first[0]] : []), ...emails];
  },

  async *read(files, reading) {
    yield* partByPart(files, reading, (file) => peopleIn(file, reading));
  },
};

async function* peopleIn(file: ExportFile, reading: Reading): AsyncGenerator<Finding> {
  const head = await headOf(file);
  if (hasHeader(head, messages)) for await (const row of tableOf(file, messages, reading)) yield* messageIn(row, reading);
  else if (hasHeader(head, connections)) yield* known(tableOf(file, connections, reading), (row) => connectionIn(row, reading));
  else if (hasHeader(head, invitations)) yield* known(tableOf(file, invitations, reading), (row) => invitationIn(row, reading));
}

async function* known<R>(rows: AsyncIterable<R>, read: (row: R) => Finding | null): AsyncGenerator<Finding> {
  for await (const row of rows) {
    const found = read(row);
    if (found !== null) yield found;
  }
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
