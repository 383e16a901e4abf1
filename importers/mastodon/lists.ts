import { type Finding, type FoundInteraction, finding } from '../../relationship/finding.ts';
import { because } from '../../relationship/skipReason.ts';
import { rowsOf } from '../csv.ts';
import type { ExportFile, FileHead, Reading } from '../importer.ts';
import { hasHeader } from '../table.ts';
import { accountNamed } from './account.ts';

/** What one of the account's CSV files lists. Files without a header, as most were until 2019 and some still are, go by their names. */
export type List = 'following' | 'followers' | 'lists' | 'left out';

const address = ['account address'] as const;

/** Which list a file is, or null if none. */
export function listIn(head: FileHead): List | null {
  if (hasHeader(head, { columns: { address, boosts: ['show boosts'] }, needs: ['address', 'boosts'] })) return 'following';
  if (hasHeader(head, { columns: { address, hide: ['hide notifications'] }, needs: ['address', 'hide'] })) return 'left out';
  const name = head.name.slice(head.name.lastIndexOf('/') + 1).toLowerCase();
  const [first = ''] = head.text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .split(/\r?\n/, 1);
  const isHeader = first.trim().toLowerCase() === address[0];
  const cells = first.split(',');
  if (!isHeader && accountNamed(cells.at(-1) ?? '') === null && accountNamed(cells[0] ?? '') === null) return null;
  // "following_accounts (1).csv", "following-2024-03-01.csv", and "follows.csv" of Mastodon 2.
  if (/lists?\b[^/]*\.csv$/.test(name) && cells.length > 1) return 'lists';
  if (/(?:block|mute)[^/]*\.csv$/.test(name)) return 'left out';
  if (/follow(?:ing|s\b)[^/]*\.csv$/.test(name)) return 'following';
  return /followers[^/]*\.csv$/.test(name) ? 'followers' : null;
}

/** Everybody on a list; who was muted or blocked is nobody the user wants to see marked. */
export async function* peopleOnList(file: ExportFile, list: List, reading: Reading): AsyncGenerator<Finding> {
  if (list === 'left out') {
    reading.skip({ file: file.name, line: null, reason: because('skip_muted') });
    return;
  }
  for await (const { line, cells } of rowsOf(file, reading)) {
    const written = (list === 'lists' ? cells[1] : cells[0])?.trim() ?? '';
    if (written.toLowerCase() === address[0]) continue;
    const account = accountNamed(written);
    if (account === null) {
      reading.skip({ file: file.name, line, reason: because('skip_noAccount', written) });
    } else if (!reading.me.has(account)) {
      const told =
        list === 'lists' ? { communities: [cells[0]?.trim() ?? ''] } : { interactions: [followed(account, list, reading.now)] };
      yield finding({ name: '', identities: [account], ...told });
    }
  }
}

/** No dates: all that is known is that it is so now. */
function followed(account: string, list: 'following' | 'followers', now: number): FoundInteraction {
  const direction = list === 'following' ? 'out' : 'in';
  const fields = { rung: 'follow', channel: 'mastodon', minutes: null, note: '', permalink: null, thread: null } as const;
  return { ...fields, direction, at: now, asOf: true, sourceKey: `mastodon follow ${direction} ${account}` };
}
