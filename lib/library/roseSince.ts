import { type KeptPaper, localDay } from '@/lib/paper';
import type { Rise } from './clip';
import type { OffprintDb, Sighting } from './db';
import { type Numbers, riseOf } from './rise';
import { sightingsOf } from './sightingsAmong';

/** A paper as it is known, and when it was dismissed. */
export type Passed = Numbers & Pick<KeptPaper, 'id' | 'accountAt'> & { clippedAt?: number; dismissedAt?: number };

/**
 * How far a paper rose since its reader passed it over: since they dismissed it, or saw it and did not clip it. Undefined
 * for one that they keep, and for one that did not rise. Throws StoreFailedError.
 */
export async function roseSince(db: OffprintDb, paper: Passed): Promise<Rise | undefined> {
  const rise = riseOf(paper);
  if (!rise || paper.clippedAt !== undefined) return undefined;
  if (paper.dismissedAt === undefined) return rise;
  return sinceDismissed(paper, paper.dismissedAt, await sightingsOf(db, paper.id));
}

/** What it had by the end of the day on which it was dismissed is no news. */
export function sinceDismissed(paper: Passed, dismissedAt: number, sightings: readonly Sighting[]): Rise | undefined {
  if (paper.accountAt <= dismissedAt) return undefined;
  const day = localDay(dismissedAt);
  const before = sightings.filter(({ seenOn }) => seenOn <= day);
  const most = (seen: number | undefined, told: (number | undefined)[]) => {
    const known = [seen, ...told].filter((number) => number !== undefined);
    return known.length ? Math.max(...known) : undefined;
  };
  return riseOf({
    ...paper,
    seenUpvotes: most(
      paper.seenUpvotes,
      before.map(({ upvotes }) => upvotes),
    ),
    seenCodeStars: most(
      paper.seenCodeStars,
      before.map(({ codeStars }) => codeStars),
    ),
  });
}
