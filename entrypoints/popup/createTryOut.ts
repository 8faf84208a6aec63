import type { TryOut } from '@/components/tryOut';
import { inSlices } from '@/lib/inSlices';
import type { OffprintDb } from '@/lib/library/db';
import { papersListedSince } from '@/lib/library/ruleQueries';
import { DRY_RUN_MS, dryRun } from '@/lib/rules/dryRun';
import { readPageQuery } from '@/lib/search/query/pageQuery';
import { soon } from './rest';

/**
 * Tries queries on what was listed in the last 30 days. It is read once, at once, since a query is tried with nearly
 * every letter; again only where that failed.
 */
export function createTryOut(db: OffprintDb): TryOut {
  const read = () => papersListedSince(db, Date.now() - DRY_RUN_MS);
  let listed = read();
  // Who waits for it is told.
  listed.catch(() => undefined);
  return async (query, signal) => {
    const { test, refused } = readPageQuery(query, Date.now());
    if (!test) return { refused };
    listed = listed.catch(read);
    const { papers, clipped } = await listed;
    const rest = async () => {
      await soon();
      signal.throwIfAborted();
    };
    return { refused, run: await inSlices(dryRun(papers, clipped, test), rest) };
  };
}
