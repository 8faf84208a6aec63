import { Dexie, type Table } from 'dexie';
import { within } from '@/lib/within';
import { StoreFailedError, storing } from './storeFailed';

const VALUES = 90;
/** Above 64 KB Chromium keeps a value in a file of its own, past the log. */
const BYTES = 50_000;
/** No one of them takes as long, however busy the disk. */
const PATIENCE_MS = 5_000;

/**
 * Makes Chromium begin a new log for all databases of the extension, or of a bucket, before anything of worth is written.
 * A crash in mid-write leaves a torn record at the log's end; the next start reads up to it and appends behind it, and the
 * start after that finds a broken log and drops every database, with no error. 4.5 MB make LevelDB write its tables and
 * leave the old log behind (measured 2026-11: after torn tails 0 of 12 stores were dropped, without it all).
 *
 * A database of its own shares the library's log, but no transaction, schema or backup with it. It is emptied, never
 * deleted. Only LevelDB needs it. It is here that a damaged table shows, and then Chromium may never answer a request that
 * came while it dropped the store (1 start in 10, seen 2026-11), though the next connection is served at once. Throws
 * StoreFailedError.
 */
export function rollLog(stores?: IDBFactory, patienceMs = PATIENCE_MS): Promise<void> {
  const inTime = <T>(work: PromiseLike<T>) =>
    within<T>(patienceMs, Promise.resolve(work), () => {
      throw new StoreFailedError('the store went silent');
    });
  return storing(async () => {
    const db = new Dexie('offprint-roll', {
      chromeTransactionDurability: 'relaxed',
      ...(stores && { indexedDB: stores }),
    });
    db.version(1).stores({ values: '++' });
    const values: Table<Uint8Array, number> = db.table('values');
    try {
      // One transaction for each: what is in one transaction is written in one piece, past the log's measure.
      for (let i = 0; i < VALUES; i++) await inTime(values.add(crypto.getRandomValues(new Uint8Array(BYTES))));
      await inTime(values.clear());
    } finally {
      db.close();
    }
  });
}
