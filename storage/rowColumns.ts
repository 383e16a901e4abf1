/** Rows of one table by their fields, which says each field's name once, and once what is the same in all of them. */
export type RowColumns = {
  count: number;
  /** Fields that are the same in all. */
  same: Record<string, unknown>;
  /** Fields that all have, by row. */
  each: Record<string, unknown[]>;
  /** What only some have, by row; missing where there is no such field. */
  some?: Record<string, unknown>[];
};

/** The columns of rows as JSON has them: an undefined field is none. */
export function columnsOf(rows: readonly object[]): RowColumns {
  const all = rows as readonly Record<string, unknown>[];
  const [first = {}] = all;
  const columns: RowColumns = { count: rows.length, same: {}, each: {} };
  for (const [field, value] of Object.entries(first)) {
    if (all.some((row) => row[field] === undefined)) continue;
    if (all.every((row) => isSame(row[field], value))) columns.same[field] = value;
    else columns.each[field] = all.map((row) => row[field]);
  }
  const isOfSome = (field: string) => !(field in columns.same || field in columns.each);
  if (all.some((row) => Object.keys(row).some(isOfSome)))
    columns.some = all.map((row) => Object.fromEntries(Object.entries(row).filter(([field]) => isOfSome(field))));
  return columns;
}

/** The rows that these are the columns of; no two share anything that could be changed. Written for a first call: a history is thousands of rows. */
export function rowsOf({ count, same, each, some }: RowColumns): object[] {
  const shared = Object.keys(same).filter((field) => isObject(same[field]));
  const fields = Object.keys(each);
  const columns = Object.values(each);
  // Copies of one row cost a browser a fraction of rows that grow field by field.
  const blank: Record<string, unknown> = { ...same };
  for (const field of fields) blank[field] = null;
  const rows: object[] = [];
  for (let i = 0; i < count; i++) {
    const row = { ...blank };
    for (const field of shared) row[field] = copyOf(same[field]);
    for (let k = 0; k < fields.length; k++) row[fields[k] as string] = columns[k]?.[i];
    rows.push(some ? Object.assign(row, some[i]) : row);
  }
  return rows;
}

/** Whether two values are the same; of lists and objects only those that can be copied at once are asked. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const [of, other] = [Object.entries(a), Object.entries(b)];
  return (
    of.length === other.length &&
    of.every(([key, value], i) => !isObject(value) && other[i]?.[0] === key && other[i][1] === value)
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function copyOf(value: unknown): unknown {
  if (!isObject(value)) return value;
  return Array.isArray(value) ? [...value] : { ...value };
}
