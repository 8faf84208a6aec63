import { type KeptPaper, mergePaper } from '@/lib/paper';
import { checkWritable, metaOf, type OffprintDb, type Sighting } from './db';
import { factsAreBack } from './recovered';
import { KEY_FIELD, type OwnRow, TABLES } from './rows';
import { type Entry, type EntryKey, entryKey } from './secondCopy';
import type { SnapshotRows, Snapshots } from './snapshots';
import { storing } from './storeFailed';
import { markUnindexed } from './unindexed';

/**
 * The copy's entries, and those of a snapshot where the copy has none, or one that the snapshot is newer than; of rows
 * that the library holds only where the snapshot is newer than the library too.
 */
export function withSnapshot(
  entries: ReadonlyMap<EntryKey, Entry>,
  snapshot: SnapshotRows,
  library: { rows: ReadonlyMap<EntryKey, object>; seq: number },
): ReadonlyMap<EntryKey, Entry> {
  const all = new Map(entries);
  for (const table of TABLES)
    for (const row of snapshot[table]) {
      const key = entryKey(table, keyOf(table, row));
      const isHeld = library.rows.has(key) && library.seq >= snapshot.seq;
      if (!isHeld && (all.get(key)?.seq ?? -1) < snapshot.seq) all.set(key, { seq: snapshot.seq, row });
    }
  return all;
}

function keyOf(table: keyof typeof KEY_FIELD, row: OwnRow): string {
  return String((row as unknown as Record<string, unknown>)[KEY_FIELD[table]]);
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
  return { ...merged, firstListedAt, lastListedAt, seenAt, seenUpvotes, seenCodeStars, rulesDone };
}
