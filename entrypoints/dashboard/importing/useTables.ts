import { useEffect, useState } from 'preact/hooks';
import { type Mapping, suggestMapping, tellsPeople } from '../../../importers/mapped.ts';
import { rememberedMapping } from './mappings.ts';
import type { FoundTable } from './messages.ts';

/** A table with how it is to be read, and whether it is. */
export type TableToRead = { table: FoundTable; mapping: Mapping; chosen: boolean };

type Change = { mapping?: Mapping; chosen?: boolean };

/**
 * The tables of a drop as the user maps them: as remembered where their like was read before, else as guessed. What came in one archive
 * with an export is read only when the user says so.
 */
export function useTables(found: readonly FoundTable[]) {
  const [all, setAll] = useState<TableToRead[]>(() => found.map(guessed));
  useEffect(() => {
    void Promise.all(found.map(remembered)).then(setAll);
  }, [found]);
  return {
    all,
    /** Those the user chose that tell who is who. */
    ready: all.filter(({ mapping, chosen }) => chosen && tellsPeople(mapping)),
    change(name: string, change: Change) {
      setAll((before) => before.map((one) => (one.table.name === name ? { ...one, ...change } : one)));
    },
  };
}

function guessed(table: FoundTable): TableToRead {
  const mapping = suggestMapping(table.start);
  return { table, mapping, chosen: tellsPeople(mapping) && !table.isBesideExport };
}

async function remembered(table: FoundTable): Promise<TableToRead> {
  const mapping = await rememberedMapping(table.start);
  return mapping === null ? guessed(table) : { table, mapping, chosen: true };
}
