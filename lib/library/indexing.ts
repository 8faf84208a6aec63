import { inSlices } from '@/lib/inSlices';
import type { ArxivId } from '@/lib/paper';
import { dropIndex, isUseless } from './checkIndex';
import { checkWritable, type OffprintDb } from './db';
import { type FindablePaper, findableOf } from './findable';
import { deleteParts, type Head, type Indexer, type PackedPart, putPart, readParts, segmentRows } from './segments';
import { storing } from './storeFailed';
import type { Unindexed } from './unindexed';

export interface Sizes {
  /** So many changed papers are left to whoever opens the index. */
  few: number;
  /** Papers put into one part at once; larger parts come about by merging. */
  atOnce: number;
}

/** 64 papers are tokenised in about 10 ms at opening; 2,048 are half a second of work, lost when it is cut short. */
export const SIZES: Sizes = { few: 64, atOnce: 2_048 };
/** Papers read between two rests. */
const READ_AT_ONCE = 128;
/** A part is merged with all later ones once they hold more than one in so many of its papers. */
const RATIO = 4;

/** A short wait between two pieces of work, so that others come in. */
export type Rest = () => Promise<void>;

/**
 * Brings the stored index up to date, in pieces of a few ms: changed papers are put into a part of their own, and parts
 * of like size are merged, so that each paper is packed few times (log n). Cut short at any moment nothing is lost, and
 * the next call goes on. Throws StoreFailedError.
 */
export function indexUnindexed(db: OffprintDb, indexer: Indexer, rest: Rest, sizes = SIZES): Promise<void> {
  return storing(async () => {
    if (await db.transaction('r', tablesOf(db), async () => isUseless(db, await segmentRows(db, 'head'), indexer)))
      await dropIndex(db);
    do while (await indexSome(db, indexer, rest, sizes));
    while (await mergeSome(db, indexer, rest));
  });
}

/** Whether there is anything to do for `indexUnindexed`. Reads little. Throws StoreFailedError. */
export function isIndexBehind(db: OffprintDb, indexer: Indexer, { few } = SIZES): Promise<boolean> {
  return storing(() =>
    db.transaction('r', tablesOf(db), async () => {
      const [heads, rows] = await Promise.all([segmentRows(db, 'head'), db.unindexed.limit(few + 1).toArray()]);
      return countIds(rows) > few || runToMerge(heads) > 0 || isUseless(db, heads, indexer);
    }),
  );
}

function tablesOf(db: OffprintDb) {
  return [db.segments, db.unindexed, db.papers];
}

/** Puts the papers that were marked first into a part; answers false when only few are left. */
async function indexSome(db: OffprintDb, indexer: Indexer, rest: Rest, { few, atOnce }: Sizes): Promise<boolean> {
  const rows = await db.unindexed.limit(Math.max(atOnce, few + 1)).toArray();
  if (countIds(rows) <= few) return false;
  const taken = firstOf(rows, atOnce);
  const at = taken.at(-1)?.mark ?? 0;
  const papers = await readInPieces(db, lastMarkedLast(taken), rest);
  const part = await inSlices(indexer.building(papers), rest);
  await db.transaction('rw', [db.segments, db.unindexed, db.meta], async () => {
    await checkWritable(db);
    // The index was dropped meanwhile, and all is marked anew.
    if (!(await db.unindexed.get(at))) return;
    await putPart(db, at, indexer.version, part);
    // Whatever was marked meanwhile has a greater mark.
    await db.unindexed.where('mark').belowOrEqual(at).delete();
  });
  return true;
}

function firstOf(rows: Unindexed[], atOnce: number): Unindexed[] {
  let ids = 0;
  const last = rows.findIndex((row) => {
    ids += row.ids.length;
    return ids >= atOnce;
  });
  return last < 0 ? rows : rows.slice(0, last + 1);
}

async function readInPieces(db: OffprintDb, ids: ArxivId[], rest: Rest): Promise<FindablePaper[]> {
  const papers: FindablePaper[] = [];
  for (let from = 0; from < ids.length; from += READ_AT_ONCE) {
    papers.push(...(await findableOf(db, ids.slice(from, from + READ_AT_ONCE))));
    await rest();
  }
  return papers;
}

/** Merges the latest parts as far as they are of like size; answers whether there may be more to do. */
async function mergeSome(db: OffprintDb, indexer: Indexer, rest: Rest): Promise<boolean> {
  const { run, older, parts } = await db.transaction('r', db.segments, async () => {
    const heads = await segmentRows(db, 'head');
    const latest = heads.slice(heads.length - runToMerge(heads));
    return { run: latest, older: latest.length < heads.length, parts: await readParts(db, latest) };
  });
  const last = run.at(-1);
  if (!last) return false;
  const whole = parts.filter((part): part is PackedPart => part !== undefined && indexer.isWhole(part));
  if (whole.length < run.length) {
    await dropIndex(db);
    return true;
  }
  const merged = await inSlices(indexer.merging(whole, older), rest);
  await db.transaction('rw', [db.segments, db.meta], async () => {
    await checkWritable(db);
    const standing = new Set((await segmentRows(db, 'head')).map(({ made }) => made));
    if (!run.every(({ made }) => standing.has(made))) return;
    await deleteParts(db, run);
    await putPart(db, last.at, indexer.version, merged);
  });
  return true;
}

/** How many of the latest parts are to be one: from the first on that is not large beside all later ones. */
function runToMerge(heads: Head[]): number {
  const first = heads.findIndex(({ count }, i) => {
    const later = heads.slice(i + 1).reduce((sum, head) => sum + head.count, 0);
    return count < RATIO * later;
  });
  return first < 0 ? 0 : heads.length - first;
}

function countIds(rows: Unindexed[]): number {
  return rows.reduce((sum, { ids }) => sum + ids.length, 0);
}

/** Each id once, where it was marked last. */
export function lastMarkedLast(rows: Unindexed[]): ArxivId[] {
  return [...new Set(rows.flatMap(({ ids }) => ids).reverse())].reverse();
}
