import type { Table } from 'dexie';
import type { OffprintDb } from './db';
import { StoreFailedError, storing } from './storeFailed';

/**
 * Reads every row and the keys of every index once; 100,000 papers take some 15 s. Damaged files may open, and fail only
 * where something lies in their damaged part, at reading and at clearing alike (half of a SQLite store, seen with Chromium
 * 156, 2026-11); once Chromium mended one, its indexes told of rows that were gone. Throws StoreFailedError.
 */
export function readThrough(db: OffprintDb): Promise<void> {
  return storing(async () => {
    for (const table of db.tables) await db.transaction('r', table, async () => readTable(table));
  });
}

async function readTable(table: Table): Promise<void> {
  const held = new Set<string>();
  await table.each((_row, { primaryKey }) => void held.add(String(primaryKey)));
  for (const { name } of table.schema.indexes) {
    const told = await table.orderBy(name).primaryKeys();
    const isAsHeld = told.every((key) => held.has(String(key)));
    if (!isAsHeld) throw new StoreFailedError(`${table.name}.${name} tells of rows that are gone`);
  }
}
