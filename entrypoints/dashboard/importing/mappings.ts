import { type Mapping, mappingKey, type TableStart } from '../../../importers/mapped.ts';

type Area = {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, Mapping>): Promise<void>;
};
declare const chrome: { storage: { local: Area } };

/** How the user read a table with these columns before; null for never. */
export async function rememberedMapping(start: TableStart): Promise<Mapping | null> {
  const key = keyOf(start);
  const { [key]: mapping } = await chrome.storage.local.get(key);
  return isMapping(mapping) && mapping.roles.length === start.titles.length ? mapping : null;
}

/** Remembers how the user reads tables with these columns. */
export async function rememberMapping(start: TableStart, mapping: Mapping): Promise<void> {
  await chrome.storage.local.set({ [keyOf(start)]: mapping });
}

function keyOf(start: TableStart): string {
  return `mapping/${mappingKey(start)}`;
}

function isMapping(value: unknown): value is Mapping {
  return Array.isArray((value as Mapping | undefined)?.roles);
}
