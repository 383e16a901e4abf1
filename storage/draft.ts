import { keyIn, type Rows, type TableName, tableNames } from './database.ts';
import type { Row } from './journal.ts';

/** Rows about to be written: of each row only its last state, null for removed. */
export class Draft {
  readonly #tables = new Map<TableName, Map<string, Rows[TableName] | null>>(tableNames.map((table) => [table, new Map()]));
  readonly #added = new Map<TableName, Set<string>>(tableNames.map((table) => [table, new Set()]));

  put<T extends TableName>(table: T, row: Rows[T]): void {
    this.#of(table).set(keyIn(table, row), row);
  }

  /** Puts a row that is in the store under no key yet. */
  add<T extends TableName>(table: T, row: Rows[T]): void {
    this.put(table, row);
    this.#added.get(table)?.add(keyIn(table, row));
  }

  /** Whether a row was added. */
  isNew(table: TableName, key: string): boolean {
    return this.#added.get(table)?.has(key) ?? false;
  }

  remove(table: TableName, key: string): void {
    this.#of(table).set(key, null);
  }

  /** The row as it will be; undefined where the draft says nothing of it. */
  get<T extends TableName>(table: T, key: string): Rows[T] | null | undefined {
    return this.#of(table).get(key);
  }

  /** The rows to be put into a table. */
  puts<T extends TableName>(table: T): Rows[T][] {
    return [...this.#of(table).values()].filter((row) => row !== null);
  }

  removals(table: TableName): string[] {
    return [...this.#of(table)].flatMap(([key, row]) => (row === null ? [key] : []));
  }

  /** Everything, as the second copy holds it. */
  rows(): Row[] {
    return tableNames.flatMap((table) => [...this.#of(table)].map(([key, row]) => [table, key, row] as Row));
  }

  #of<T extends TableName>(table: T): Map<string, Rows[T] | null> {
    return this.#tables.get(table) as Map<string, Rows[T] | null>;
  }
}
