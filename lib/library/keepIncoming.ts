import { type KeptPaper, mergePaper } from '@/lib/paper';
import type { OffprintDb, Sighting } from './db';
import { getMany } from './getMany';
import type { Incoming } from './incoming';
import { markUnindexed, saysTheSame } from './unindexed';

/** Inside the transaction of an import: what pages, or other programs, said of papers. Answers them as they are kept. */
export async function keepIncoming(db: OffprintDb, { papers, sightings }: Incoming): Promise<KeptPaper[]> {
  const [known, seen] = await Promise.all([
    getMany(
      db.papers,
      papers.map(({ id }) => id),
    ),
    db.sightings.bulkGet(sightings.map(keyOf)),
  ]);
  const kept = papers.map((paper, i) => mergeKept(known[i], paper));
  const news = kept.filter((paper, i) => !saysTheSame(known[i], paper));
  await Promise.all([db.papers.bulkPut(kept), db.sightings.bulkPut(sightings.filter((_sighting, i) => !seen[i]))]);
  await markUnindexed(
    db,
    news.map(({ id }) => id),
  );
  return kept;
}

function keyOf({ paperId, feed, seenOn }: Sighting): [string, Sighting['feed'], Sighting['seenOn']] {
  return [paperId, feed, seenOn];
}

/** Two accounts of one paper, as with any other; first listed and seen when the earlier says so. */
export function mergeKept(here: KeptPaper | undefined, told: KeptPaper): KeptPaper {
  if (!here) return told;
  const merged: KeptPaper = mergePaper(here, { paper: told, source: told.source, at: told.accountAt });
  const times = {
    firstListedAt: earlier(here.firstListedAt, told.firstListedAt),
    lastListedAt: later(here.lastListedAt, told.lastListedAt),
    seenAt: earlier(here.seenAt, told.seenAt),
    openedAt: earlier(here.openedAt, told.openedAt),
    seenUpvotes: here.seenUpvotes ?? told.seenUpvotes,
    seenCodeStars: here.seenCodeStars ?? told.seenCodeStars,
    rulesDone: here.rulesDone && told.rulesDone && [...new Set([...here.rulesDone, ...told.rulesDone])],
  };
  const said = Object.entries(times).filter(([, value]) => value !== undefined);
  return { ...merged, ...Object.fromEntries(said) };
}

function earlier(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}

function later(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
}
