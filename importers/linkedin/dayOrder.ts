import type { DayOrder } from '../dates.ts';
import type { ExportFile, Reading } from '../importer.ts';
import { type Columns, tableOf } from '../table.ts';

/** Rows that are looked at before a table's dates are taken for what they are in most. */
const mostLooked = 5000;

/**
 * In which order a table that was saved anew writes its dates (`03/04/2024`), told by its first date of which only one order is a day.
 * Month first where none tells: LinkedIn names months, and writes them first where it has numbers.
 */
export async function dayOrderIn<K extends string>(
  file: ExportFile,
  shape: { columns: Columns<K>; needs: readonly NoInfer<K>[] },
  column: NoInfer<K>,
  reading: Reading,
): Promise<DayOrder> {
  const silent = { ...reading, progress: () => {}, unknownField: () => {} };
  let looked = 0;
  for await (const { cell } of tableOf(file, shape, silent)) {
    const [, first, second] = /^(\d{1,2})[/-](\d{1,2})[/-]\d/.exec(cell[column]) ?? [];
    if (++looked > mostLooked || (cell[column] !== '' && first === undefined)) break;
    if (Number(first) > 12) return 'day first';
    if (Number(second) > 12) break;
  }
  return 'month first';
}
