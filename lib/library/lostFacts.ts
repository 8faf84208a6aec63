import { type KeptPaper, mergePaper } from '@/lib/paper';
import { checkWritable, metaOf, type OffprintDb, putMeta, type Sighting } from './db';
import { factsAreBack } from './recovered';
import { countsBy } from './rows';
import type { Snapshots } from './snapshots';
import { storing } from './storeFailed';
import { markUnindexed } from './unindexed';

/**
 * Looks whether the library holds fewer papers or sightings than the newest snapshot of it does: their number only grows.
 * Then they were lost (a browser that mends a damaged store leaves out what it cannot read), and the reader is told.
 * Throws StoreFailedError.
 */
export async function noticeLostFacts(db: OffprintDb, snapshots: Snapshots, now: number): Promise<void> {
  const then = await snapshots.factsHeld();
  if (!then) return;
  const [papers, sightings] = await storing(() =>
    db.transaction('r', [db.papers, db.sightings], async () => Promise.all([db.papers.count(), db.sightings.count()])),
  );
  if (papers < then.papers || sightings < then.sightings) await noteLoss(db, now);
}

function noteLoss(db: OffprintDb, now: number): Promise<void> {
  return storing(() =>
    db.transaction('rw', db.meta, async () => {
      await checkWritable(db);
      if ((await metaOf(db, 'factsLost')) !== undefined) return;
      await putMeta(db, 'factsLost', now);
      const none = countsBy(() => 0);
      if (!(await metaOf(db, 'recovered'))) await putMeta(db, 'recovered', { at: now, back: none, gone: none });
    }),
  );
}

/**
 * Brings back what pages said, after it was lost: of each paper what the newest snapshot holds, under what was said
 * since. What no snapshot holds is left to be fetched or listed again. Begun anew when it is cut short. Answers whether
 * any was lost. Throws StoreFailedError.
 */
export async function bringBackFacts(db: OffprintDb, snapshots: Snapshots): Promise<boolean> {
  if ((await storing(() => metaOf(db, 'factsLost'))) === undefined) return false;
  for await (const batch of (await snapshots.newest())?.facts() ?? []) await keepBatch(db, batch);
  await factsAreBack(db);
  return true;
}

function keepBatch(db: OffprintDb, { papers, sightings }: { papers: KeptPaper[]; sightings: Sighting[] }) {
  return storing(() =>
    db.transaction('rw', [db.papers, db.sightings, db.unindexed, db.meta], async () => {
      await checkWritable(db);
      const ids = papers.map(({ id }) => id);
      const known = await db.papers.bulkGet(ids);
      await db.papers.bulkPut(papers.map((paper, i) => underlaid(paper, known[i])));
      const seen = await db.sightings.bulkGet(sightings.map(({ paperId, feed, seenOn }) => [paperId, feed, seenOn]));
      await db.sightings.bulkPut(sightings.filter((_sighting, i) => !seen[i]));
      await markUnindexed(db, ids);
    }),
  );
}

/** The paper as it was, with what was said of it since; it was first listed and seen when it was. */
function underlaid(was: KeptPaper, since: KeptPaper | undefined): KeptPaper {
  if (!since) return was;
  const merged = mergePaper(was, { paper: since, source: since.source, at: since.accountAt });
  const { firstListedAt, seenAt, seenUpvotes, seenCodeStars, rulesDone } = { ...since, ...was };
  const lastListedAt = Math.max(was.lastListedAt ?? 0, since.lastListedAt ?? 0) || undefined;
  const said = Object.entries({ firstListedAt, lastListedAt, seenAt, seenUpvotes, seenCodeStars, rulesDone });
  return { ...merged, ...Object.fromEntries(said.filter(([, value]) => value !== undefined)) };
}
