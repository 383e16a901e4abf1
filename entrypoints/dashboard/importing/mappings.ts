import { isColumnRole, type Mapping, mappingKey, type TableStart } from '../../../importers/mapped.ts';
import type { TableMapping } from '../../../relationship/settings.ts';
import { settings } from '../../../storage/settings.ts';

/** So many are remembered. */
const mostRemembered = 50;

/** How the user read a table with these columns before; null for never. What no version knows any more is ignored. */
export async function rememberedMapping(start: TableStart): Promise<Mapping | null> {
  const columns = mappingKey(start);
  const known = (await settings()).tableMappings.find((one) => one.columns === columns);
  if (!known || known.roles.length !== start.titles.length) return null;
  const { columns: _, roles, ...mapping } = known;
  return { ...mapping, roles: roles.map((role) => (isColumnRole(role) ? role : 'ignored')) };
}

/** The mappings to remember once tables were read so: these first. */
export function withMappings(
  remembered: readonly TableMapping[],
  read: readonly { start: TableStart; mapping: Mapping }[],
): TableMapping[] {
  const now = read.map(({ start, mapping }) => ({ ...mapping, roles: [...mapping.roles], columns: mappingKey(start) }));
  const others = remembered.filter(({ columns }) => !now.some((one) => one.columns === columns));
  return [...now, ...others].slice(0, mostRemembered);
}
