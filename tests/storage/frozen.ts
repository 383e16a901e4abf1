/** A whole database as plain JSON: its native version, and of every store its shape and rows. */
export type Frozen = {
  version: number;
  stores: Record<
    string,
    {
      keyPath: string | string[];
      indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
      rows: object[];
    }
  >;
};

/** Makes the frozen database, with the browser's own means and none of today's code. */
export function load(frozen: Frozen): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('familiar', frozen.version);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes, rows }] of Object.entries(frozen.stores)) {
        const store = request.result.createObjectStore(name, { keyPath });
        for (const { name: index, keyPath: path, ...options } of indexes) store.createIndex(index, path, options);
        for (const row of rows) store.add(thawed(row));
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

/** The database as it is now, to be kept for good. Run once for each released version, from a store filled by that version. */
export async function freeze(): Promise<Frozen> {
  const open = await asked(indexedDB.open('familiar'));
  const frozen: Frozen = { version: open.version, stores: {} };
  for (const name of open.objectStoreNames) {
    const store = open.transaction(name).objectStore(name);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, unique, multiEntry } = store.index(index);
      return { name: index, keyPath, unique, multiEntry };
    });
    const rows: object[] = await asked(store.getAll());
    frozen.stores[name] = { keyPath: store.keyPath ?? '', indexes, rows: rows.map(asPlain) };
  }
  open.close();
  return frozen;
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** JSON knows no typed arrays: the one of the membership travels as `{ "Uint32Array": […] }`. */
function asPlain(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, value instanceof Uint32Array ? { Uint32Array: [...value] } : value]),
  );
}

function thawed(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, value?.Uint32Array ? Uint32Array.from(value.Uint32Array) : value]),
  );
}
