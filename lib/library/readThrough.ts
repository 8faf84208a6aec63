import type { OffprintDb } from './db';
import { storing } from './storeFailed';

/**
 * Reads every row and the keys of every index once; 100,000 papers take some 15 s. Damaged files may open, and fail only
 * where something lies in their damaged part, at reading and at clearing alike (half of a SQLite store, seen with Chromium
 * 156, 2026-11). Throws StoreFailedError.
 */
export function readThrough(db: OffprintDb): Promise<void> {
  return storing(async () => {
    for (const table of db.tables) {
      await table.each(() => undefined);
      for (const { name } of table.schema.indexes) await table.orderBy(name).primaryKeys();
    }
  });
}
