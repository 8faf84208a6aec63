import { Dexie, type Table } from 'dexie';
import { storing } from './storeFailed';

const VALUES = 90;
/** Above 64 KB Chromium keeps a value in a file of its own, past the log. */
const BYTES = 50_000;

/**
 * Makes Chromium begin a new log for all databases of the extension, or of a bucket, before anything of worth is written.
 * A crash in mid-write leaves a torn record at the log's end; the next start reads up to it and appends behind it, and the
 * start after that finds a broken log and drops every database, with no error. 4.5 MB make LevelDB write its tables and
 * leave the old log behind (measured 2026-11: after torn tails 0 of 12 stores were dropped, without it all).
 *
 * A database of its own shares the library's log, but no transaction, schema or backup with it. It is emptied, never
 * deleted. Only LevelDB needs it. Throws StoreFailedError.
 */
export function rollLog(stores?: IDBFactory): Promise<void> {
  return storing(async () => {
    const db = new Dexie('offprint-roll', {
      chromeTransactionDurability: 'relaxed',
      ...(stores && { indexedDB: stores }),
    });
    db.version(1).stores({ values: '++' });
    const values: Table<Uint8Array, number> = db.table('values');
    try {
      // One transaction for each: what is in one transaction is written in one piece, past the log's measure.
      for (let i = 0; i < VALUES; i++) await values.add(crypto.getRandomValues(new Uint8Array(BYTES)));
      await values.clear();
    } finally {
      db.close();
    }
  });
}
