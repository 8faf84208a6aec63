import type { KeyStore } from '@/lib/ports';
import { checkWritable, type OffprintDb } from './db';
import { forgetGone, lastSeq, readHead } from './secondCopy';
import { storing } from './storeFailed';

const DAY_MS = 24 * 60 * 60_000;
/** A change stays in the log while it is one of so many last ones, and while it is younger. */
const KEPT = 5_000;
const KEPT_DAYS = 90;
/** No more at once: the reader's next gesture waits for it. */
const AT_ONCE = 1_000;

/**
 * Cuts off the beginning of the log: changes older than 90 days that are followed by 5,000 others, and never what the
 * second copy has yet to learn. With them goes what the copy remembers of rows that were gone by then: no snapshot is as
 * old. Answers how many changes went. Throws StoreFailedError.
 */
export async function pruneLog(db: OffprintDb, mirror: KeyStore, now: number, kept = KEPT): Promise<number> {
  const head = await readHead(mirror);
  if (!head) return 0;
  const seqs = await storing(() =>
    db.transaction('rw', db.changes, db.meta, async () => {
      await checkWritable(db);
      const old = await oldest(db, Math.min(head.seq, (await lastSeq(db)) - kept), now - KEPT_DAYS * DAY_MS);
      await db.changes.bulkDelete(old);
      return old;
    }),
  );
  const last = seqs.at(-1);
  if (last !== undefined) await forgetGone(mirror, last);
  return seqs.length;
}

/** The numbers up to `most` from the log's beginning, as far as all of them are older than `before` (ms). */
async function oldest(db: OffprintDb, most: number, before: number): Promise<number[]> {
  const old = await db.changes.where('seq').belowOrEqual(most).limit(AT_ONCE).toArray();
  const young = old.findIndex(({ at }) => at >= before);
  return old.slice(0, young < 0 ? undefined : young).map(({ seq }) => seq);
}
