import { checkWritable, type OffprintDb } from './db';
import { type Head, type Indexer, readParts, segmentRows } from './segments';
import { storing } from './storeFailed';
import { markAll } from './unindexed';

/**
 * Opens every stored part; when one cannot be read or opened, the index is dropped, to be made anew: it holds nothing that
 * papers do not. Throws StoreFailedError.
 */
export async function checkIndex(db: OffprintDb, indexer: Indexer): Promise<void> {
  const isWhole = db.transaction('r', db.segments, async () => {
    const parts = await readParts(db, await segmentRows(db, 'head'));
    return parts.every((part) => part && indexer.isWhole(part));
  });
  if (!(await isWhole.catch(() => false))) await storing(() => dropIndex(db));
}

/** Inside a transaction: parts of another version, or papers and no trace of an index. */
export async function isUseless(db: OffprintDb, heads: Head[], { version }: Indexer): Promise<boolean> {
  if (heads.length) return heads.some((head) => head.version !== version);
  return (await db.unindexed.limit(1).count()) === 0 && (await db.papers.limit(1).count()) > 0;
}

/** Forgets the stored index; all papers are to be indexed anew. */
export function dropIndex(db: OffprintDb): Promise<void> {
  return db.transaction('rw', [db.segments, db.unindexed, db.papers, db.clips, db.meta], async () => {
    await checkWritable(db);
    await Promise.all([db.segments.clear(), db.unindexed.clear()]);
    await markAll(db);
  });
}
