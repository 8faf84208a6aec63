import type { ListedPaper, Listing } from '@/lib/listing';
import { type KeptPaper, localDay, mergePaper } from '@/lib/paper';
import type { Known } from './clip';
import { checkWritable, type OffprintDb, type Sighting } from './db';
import { readKnown } from './known';
import { storing } from './storeFailed';
import { markUnindexed, saysTheSame } from './unindexed';
import { visitFeed } from './visit';

/**
 * Keeps a listing: one row per paper, one sighting per paper, feed and local day. What the reader owns is only read.
 * Answers what is known of each paper, in the listing's order. Throws StoreFailedError.
 */
export function recordListing(db: OffprintDb, listing: Listing, now: number): Promise<Known[]> {
  return storing(() =>
    db.transaction('rw', [db.papers, db.sightings, db.clips, db.tags, db.rules, db.unindexed, db.meta], async () => {
      await checkWritable(db);
      const { startedAt } = await visitFeed(db, listing.feed, now);
      const ids = listing.papers.map(({ paper }) => paper.id);
      const known = await db.papers.bulkGet(ids);
      const isOpened = listing.feed === 'paper';
      const papers = listing.papers.map((listed, i) => listPaper(known[i], listed, now, isOpened));
      const reworded = ids.filter((_id, i) => papers[i] && !saysTheSame(known[i], papers[i]));
      await Promise.all([
        db.papers.bulkPut(papers),
        db.sightings.bulkPut(sightingsOf(listing, now)),
        markUnindexed(db, reworded),
      ]);
      return readKnown(db, ids, [startedAt], papers);
    }),
  );
}

/** A paper with one more account of it, listed at `now`; `isOpened`: by its own page. */
export function listPaper(
  known: KeptPaper | undefined,
  { paper, source }: ListedPaper,
  now: number,
  isOpened = false,
): KeptPaper {
  const merged = mergePaper(known, { paper, source, at: now });
  return {
    ...merged,
    firstListedAt: known?.firstListedAt ?? now,
    lastListedAt: Math.max(known?.lastListedAt ?? now, now),
    // What it has when it is first seen is what later numbers are compared with.
    ...(known?.seenAt === undefined && { seenUpvotes: merged.upvotes, seenCodeStars: merged.codeStars }),
    ...(isOpened && { seenAt: known?.seenAt ?? now, openedAt: now }),
  };
}

/** What a listing says of its papers' places and numbers on this local day. */
export function sightingsOf(listing: Listing, now: number): Sighting[] {
  const seenOn = localDay(now);
  const occasion = occasionOf(listing);
  return listing.papers.map(({ paper: { id, upvotes, codeStars, comments } }, i) => ({
    paperId: id,
    feed: listing.feed,
    seenOn,
    ...occasion,
    rank: i + 1,
    upvotes,
    codeStars,
    comments,
  }));
}

function occasionOf(listing: Listing): Pick<Sighting, 'day' | 'week' | 'month' | 'query'> {
  if (listing.feed === 'day') return { day: listing.day };
  if (listing.feed === 'week') return { week: listing.week };
  if (listing.feed === 'month') return { month: listing.month };
  return listing.feed === 'search' ? { query: listing.query } : {};
}
