import type { Table } from 'dexie';

/**
 * Inside a transaction: the rows of these keys, which are in order. All between the first and the last are read with one
 * request, which takes a fifth of the time of one for each; where too many others lie there, what is left is read key by
 * key.
 */
export async function rowsAlong<T>(table: Table<T, string>, keys: readonly string[]): Promise<(T | undefined)[]> {
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return [];
  const most = 2 * keys.length;
  const rows = await table.where(':id').between(first, last, true, true).limit(most).toArray();
  const keyOf = table.schema.primKey.keyPath as keyof T;
  const known = new Map(rows.map((row) => [row[keyOf] as string, row]));
  const reached = rows.length < most ? last : [...known.keys()].at(-1);
  const beyond = reached === undefined ? [] : keys.filter((key) => key > reached);
  const others = beyond.length ? await table.bulkGet(beyond) : [];
  for (const [i, row] of others.entries()) if (row) known.set(beyond[i] as string, row);
  return keys.map((key) => known.get(key));
}

/** Inside a transaction: the rows of these keys, in whatever order they stand, as `rowsAlong` reads them. */
export async function rowsAmong<T>(table: Table<T, string>, keys: readonly string[]): Promise<(T | undefined)[]> {
  const sorted = [...new Set(keys)].sort();
  const rows = await rowsAlong(table, sorted);
  const known = new Map(sorted.map((key, i) => [key, rows[i]]));
  return keys.map((key) => known.get(key));
}
