import type { Table } from 'dexie';

/** With fewer, a request for each row costs less than to find out that others lie between them. */
const MANY = 100;

/**
 * Inside a transaction: what `bulkGet` answers, which asks for each row by itself. Many that lie side by side, or that are
 * not there yet, are read by one request (Chromium asked for 500 that are not there: 9 ms instead of 43, 2026-11).
 */
export async function getMany<Row>(table: Table<Row, string>, keys: readonly string[]): Promise<(Row | undefined)[]> {
  if (keys.length < MANY) return table.bulkGet([...keys]);
  const sorted = keys.toSorted();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  const most = 2 * keys.length;
  const between = () => table.where(':id').between(first, last, true, true).limit(most);
  // Keys alone cost little where others do lie between.
  if ((await between().primaryKeys()).length === most) return table.bulkGet([...keys]);
  const rows = await between().toArray();
  const keyOf = table.schema.primKey.keyPath as keyof Row;
  const byKey = new Map(rows.map((row) => [row[keyOf] as string, row]));
  return keys.map((key) => byKey.get(key));
}
