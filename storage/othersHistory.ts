import { database, groups, type StoredInteraction } from './database.ts';
import { firstShelfFrom, type Pack, type PackKey, rowsIn } from './pack.ts';
import { answered, packRange } from './packsIn.ts';

/** What happened with these people that another import, a page or the user told, by person. Of the import's own only keys are read. */
export async function othersHistory(prefix: string, personIds: readonly string[]): Promise<Map<string, StoredInteraction[]>> {
  const sorted = [...personIds].sort();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  const store = database.backendDB().transaction('interactions').objectStore('interactions');
  const isOther = (key: string) => !key.startsWith(prefix);
  const plain = (await answered(
    store.index('[personId+at]').getAllKeys(IDBKeyRange.bound([first, -Infinity], [last, Infinity])),
  )) as string[];
  const packs = (await answered(store.getAllKeys(packRange(firstShelfFrom(first), last)))) as PackKey[];
  const rows: StoredInteraction[] = await Promise.all(plain.filter(isOther).map((id) => answered(store.get(id))));
  const others: Pack[] = await Promise.all(packs.filter(([, label]) => isOther(label)).map((key) => answered(store.get(key))));
  return groups([...rows, ...others.flatMap((pack) => rowsIn('interactions', pack))], ({ personId }) => personId);
}
