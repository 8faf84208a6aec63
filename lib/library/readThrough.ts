import type { Table } from 'dexie';
import type { OffprintDb } from './db';
import { TABLES } from './rows';
import { StoreFailedError, storing } from './storeFailed';

/** Rows at once: a gesture that comes meanwhile waits for no more than these, some 20 ms. */
const SLICE = 500;

/**
 * Reads every row and the keys of every index once; 100,000 papers take some 15 s. Damaged files may open, and fail only
 * where something lies in their damaged part, at reading and at clearing alike (half of a SQLite store, seen with Chromium
 * 156, 2026-11); once Chromium mended one, its indexes told of rows that were gone. Throws StoreFailedError.
 */
export function readThrough(db: OffprintDb): Promise<void> {
  return readTables(db.tables);
}

/** The same of what the reader made, and of the log of it. Throws StoreFailedError. */
export function readOwnThrough(db: OffprintDb): Promise<void> {
  return readTables([...TABLES.map((table) => db.table(table)), db.changes]);
}

function readTables(tables: Table[]): Promise<void> {
  return storing(async () => {
    for (const table of tables) await readRows(table, await keysAsIndexed(table));
  });
}

async function readRows(table: Table, keys: unknown[]): Promise<void> {
  for (let from = 0; from < keys.length; from += SLICE) {
    const slice = keys.slice(from, from + SLICE);
    await table.where(':id').between(slice[0], slice.at(-1), true, true).toArray();
  }
}

function keysAsIndexed(table: Table): Promise<unknown[]> {
  return table.db.transaction('r', table, async () => {
    const keys = await table.toCollection().primaryKeys();
    const held = new Set(keys.map(String));
    for (const { name } of table.schema.indexes) {
      const told = await table.orderBy(name).primaryKeys();
      const isAsHeld = told.every((key) => held.has(String(key)));
      if (!isAsHeld) throw new StoreFailedError(`${table.name}.${name} tells of rows that are gone`);
    }
    return keys;
  });
}
