import type { ExportReport } from '../relationship/importReport.ts';
import { sayCount } from './say.ts';

/** Who and what of an export or a file is new or was here already, in words; nothing of what there is none of. */
export function importCounts({ people, interactions }: Partial<Pick<ExportReport, 'people' | 'interactions'>>): string[] {
  const counts = [
    ['importNew', people?.added],
    ['importJoined', people?.joined],
    ['importAdded', interactions?.added],
    ['importKnown', interactions?.known],
  ] as const;
  return counts.flatMap(([key, count = 0]) => (count > 0 ? [sayCount(key, count)] : []));
}
