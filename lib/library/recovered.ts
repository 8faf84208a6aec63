import { checkWritable, metaOf, type OffprintDb } from './db';
import type { Counts } from './rows';
import { storing } from './storeFailed';

/** What the browser lost and what came back of it, for the reader. */
export interface Recovered {
  at: number;
  /** Rows that came back, by table. */
  back: Counts;
  /** Rows of which only their number is left, by table. */
  gone: Counts;
  /** Some changes are no longer in the log, so they cannot be undone. */
  stepsLost?: boolean;
  /** When the snapshot was taken (ms) that some of them came from. */
  snapshotAt?: number;
}

/** What was recovered since the reader last read of it. Throws StoreFailedError. */
export function readRecovered(db: OffprintDb): Promise<Recovered | undefined> {
  return storing(() => metaOf(db, 'recovered'));
}

/** The reader read of it. Throws StoreFailedError. */
export function forgetRecovered(db: OffprintDb): Promise<void> {
  return forget(db, 'recovered');
}

/** Facts that were lost came back, as far as they could. Throws StoreFailedError. */
export function factsAreBack(db: OffprintDb): Promise<void> {
  return forget(db, 'factsLost');
}

function forget(db: OffprintDb, key: 'recovered' | 'factsLost'): Promise<void> {
  return storing(() =>
    db.transaction('rw', db.meta, async () => {
      await checkWritable(db);
      await db.meta.delete(key);
    }),
  );
}
