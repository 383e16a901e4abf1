import type { DBCoreKeyRange, DBCoreTransaction } from 'dexie';

/** A row as an index has it. */
export type Entry = { key: unknown; primaryKey: string; value: object };

/** The order in which an index has rows. */
export function inOrder(a: Entry, b: Entry): number {
  return compare(a.key, b.key) || compare(a.primaryKey, b.primaryKey);
}

/** As the browser compares keys, which takes it longer by far: everything of somebody's history is put in order by this. */
function compare(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b);
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : Number(a > b);
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b);
  return indexedDB.cmp(a as IDBValidKey, b as IDBValidKey);
}

function compareLists(a: readonly unknown[], b: readonly unknown[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compare(a[i], b[i]);
    if (order !== 0) return order;
  }
  return Math.sign(a.length - b.length);
}

/** These rows as a cursor meets them; of equals, once only, the first, whichever way one goes. */
export function directed(entries: readonly Entry[], reverse: boolean, unique: boolean): Entry[] {
  const met = unique ? entries.filter(({ key }, i) => i === 0 || compare(key, entries[i - 1]?.key) !== 0) : [...entries];
  return reverse ? met.reverse() : met;
}

/** Whether a key is one (a row without is in no index) and in the range. */
export function isWithin(key: unknown, { lower, upper, lowerOpen, upperOpen }: DBCoreKeyRange): boolean {
  if (!isKey(key)) return false;
  const fromLower = lower === undefined ? 1 : compare(key, lower);
  const toUpper = upper === undefined ? -1 : compare(key, upper);
  return (fromLower > 0 || (fromLower === 0 && !lowerOpen)) && (toUpper < 0 || (toUpper === 0 && !upperOpen));
}

function isKey(key: unknown): boolean {
  return Array.isArray(key) ? key.every(isKey) : key !== undefined && key !== null;
}

/** A cursor over rows that have been read, as Dexie wants it from a browser; null over none. */
export function cursorOver(entries: readonly Entry[], trans: DBCoreTransaction, reverse: boolean) {
  return entries.length === 0 ? null : new RowCursor(entries, trans, reverse);
}

class RowCursor {
  readonly trans: DBCoreTransaction;
  readonly #entries: readonly Entry[];
  readonly #reverse: boolean;
  #at = 0;
  #hasMoved = true;
  #isRunning = false;
  #onNext = () => {};
  #ended = Promise.withResolvers<unknown>();

  constructor(entries: readonly Entry[], trans: DBCoreTransaction, reverse: boolean) {
    this.#entries = entries;
    this.trans = trans;
    this.#reverse = reverse;
  }

  get key() {
    return this.#entries[this.#at]?.key;
  }

  get primaryKey() {
    return this.#entries[this.#at]?.primaryKey;
  }

  get value() {
    return this.#entries[this.#at]?.value;
  }

  get done() {
    return this.#at >= this.#entries.length;
  }

  continue(key?: unknown): void {
    this.#moveOn((entry) => key === undefined || this.#isReached(compare(entry.key, key)));
  }

  continuePrimaryKey(key: unknown, primaryKey: unknown): void {
    this.#moveOn((entry) => this.#isReached(compare(entry.key, key) || compare(entry.primaryKey, primaryKey)));
  }

  advance(count: number): void {
    let left = count;
    this.#moveOn(() => --left === 0);
  }

  start(onNext: () => void): Promise<unknown> {
    this.#onNext = onNext;
    this.#run();
    return this.#ended.promise;
  }

  stop(value?: unknown): void {
    this.#hasMoved = false;
    this.#ended.resolve(value);
  }

  fail(error: Error): void {
    this.#hasMoved = false;
    this.#ended.reject(error);
  }

  async next(): Promise<this> {
    this.#at++;
    return this;
  }

  #isReached(order: number): boolean {
    return this.#reverse ? order <= 0 : order >= 0;
  }

  #moveOn(isThere: (entry: Entry) => boolean): void {
    do this.#at++;
    while (this.#at < this.#entries.length && !isThere(this.#entries[this.#at] as Entry));
    this.#hasMoved = true;
    if (!this.#isRunning) this.#run();
  }

  /** Goes on for as long as each row asks for the next: calls within calls would fill the stack. */
  #run(): void {
    this.#isRunning = true;
    try {
      while (this.#hasMoved) {
        this.#hasMoved = false;
        if (this.done) this.stop();
        else this.#onNext();
      }
    } catch (error) {
      this.fail(error as Error);
    }
    this.#isRunning = false;
  }
}
