import { mergePaper, type Paper, type Source } from '@/lib/paper';
import { checkWritable, type OffprintDb } from './db';
import { storing } from './storeFailed';
import { markUnindexed } from './unindexed';

/** Keeps one account of a paper that stood on no listing, as the site's API gives it. Throws StoreFailedError. */
export function keepPaper(db: OffprintDb, paper: Paper, source: Source, now: number): Promise<void> {
  return storing(() =>
    db.transaction('rw', [db.papers, db.unindexed, db.meta], async () => {
      await checkWritable(db);
      await db.papers.put(mergePaper(await db.papers.get(paper.id), { paper, source, at: now }));
      await markUnindexed(db, [paper.id]);
      await db.meta.delete(`facts:${paper.id}`);
    }),
  );
}
