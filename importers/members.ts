import { type Finding, type FoundInteraction, finding } from '../relationship/finding.ts';
import type { Identity } from '../relationship/identity.ts';
import { because, type SkipReason } from '../relationship/skipReason.ts';
import { readDate } from './dates.ts';
import { emailOf } from './email.ts';
import type { FileHead, Importer, Reading } from './importer.ts';
import { partByPart } from './reading.ts';
import { type Columns, hasHeader, type Row, tableOf } from './table.ts';

/** What the list of a newsletter tells of each reader, in columns of one's own names. */
type MemberColumn = 'email' | 'name' | 'firstName' | 'lastName' | 'since' | 'sinceElse' | 'note' | 'labels';

/** A newsletter service's list of members, as CSV. */
export type MemberList<K extends string> = {
  /** The importer's name; source keys begin with it. */
  name: string;
  /** `sinceElse` counts where `since` is empty; an empty list of titles where a service has no such column. */
  columns: Columns<MemberColumn | K>;
  needs: readonly NoInfer<MemberColumn | K>[];
  /** Why somebody on the list does not read (any more); null for a reader. */
  gone(cell: Row<MemberColumn | K>['cell']): SkipReason | null;
  /** Why a file beside the list tells of nobody else; null where nothing says so. */
  leavesOut?(head: FileHead): SkipReason | null;
};

/**
 * The silent readers of a newsletter: each follows the user since they subscribed. Who left, never confirmed or was deleted is not
 * added: somebody who asked for no more mail is nobody to suggest a hello to.
 */
export function memberList<K extends string>(list: MemberList<K>): Importer {
  return {
    name: list.name,

    recognises(head) {
      return hasHeader(head, list);
    },

    leavesOut(head) {
      return list.leavesOut?.(head) ?? null;
    },

    async owner() {
      return [];
    },

    async *read(files, reading) {
      yield* partByPart(files, reading, async function* (file) {
        for await (const row of tableOf<MemberColumn | K>(file, list, reading)) {
          const reader = readerIn(list, row, reading);
          if (reader !== null) yield reader;
        }
      });
    },
  };
}

function readerIn<K extends string>(list: MemberList<K>, row: Row<MemberColumn | K>, reading: Reading): Finding | null {
  const { file, line } = row;
  // The columns of every list are among those of this one.
  const cell: Record<MemberColumn, string> = row.cell;
  const email = emailOf(cell.email);
  const gone = list.gone(row.cell);
  if (email === null || gone !== null) {
    reading.skip({ file, line, reason: gone ?? because('skip_noEmail', cell.email) });
    return null;
  }
  if (reading.me.has(email)) return null;
  const name = cell.name || [cell.firstName, cell.lastName].filter((part) => part !== '').join(' ');
  return finding({
    name: name.replace(/\s+/g, ' '),
    identities: [email],
    interactions: [subscribed(list.name, email, row, cell.since || cell.sinceElse, reading)].filter((one) => one !== null),
    facts: cell.note === '' ? [] : [{ text: cell.note, facet: 'other' }],
    communities: cell.labels
      .split(',')
      .map((label) => label.trim().replace(/^"+|"+$/g, ''))
      .filter((label) => label !== ''),
  });
}

/** Since when they read; a list without that date still tells that they do. */
function subscribed(
  service: string,
  email: Identity,
  { file, line }: Pick<Row<never>, 'file' | 'line'>,
  since: string,
  { now, skip }: Reading,
): FoundInteraction | null {
  const at = readDate(since, 'UTC');
  if (since !== '' && (at === null || at > now)) {
    skip({ file, line, reason: because('skip_readerSince', email.slice('email:'.length), since) });
    return null;
  }
  return {
    rung: 'follow',
    direction: 'in',
    at: at ?? now,
    ...(at === null && { asOf: true as const }),
    channel: 'email',
    minutes: null,
    note: '',
    permalink: null,
    thread: null,
    sourceKey: `${service} member ${email}`,
  };
}
