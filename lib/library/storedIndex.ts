import { liveQuery } from 'dexie';
import type { ArxivId } from '@/lib/paper';
import { metaOf, type OffprintDb } from './db';
import { type FindablePaper, readFindable } from './findable';
import { lastMarkedLast, SIZES } from './indexing';
import { isUnderWay } from './isFilling';
import { type ShortRow, segmentRows } from './segments';
import { storing } from './storeFailed';

/** A part without its abstracts. */
export type StoredPart = Pick<ShortRow, 'at' | 'made' | 'docs' | 'short'>;

/** In place of a row that is not there: no part can be opened out of it, so it counts as damaged. */
const NOTHING = new ArrayBuffer(0);

/** The search index as it stands: stored parts, and what changed since. */
export interface StoredIndex {
  /** Oldest first. */
  parts: StoredPart[];
  /** What is said now of the papers that changed last; it stands for what the parts hold. */
  changed: FindablePaper[];
  /** Others that changed, latest first: more than a few only while the background is still indexing. */
  behind: ArxivId[];
  /** The last change that is in all this. */
  lastMark: number;
}

/** All of one moment: the parts without their abstracts, and the papers that changed since. Throws StoreFailedError. */
export function readIndex(db: OffprintDb): Promise<StoredIndex> {
  return storing(() =>
    db.transaction('r', [db.segments, db.unindexed, db.papers, db.clips, db.tags], async () => {
      const [parts, rows] = await Promise.all([readShortParts(db), db.unindexed.toArray()]);
      const ids = lastMarkedLast(rows);
      const changed = await readFindable(db, ids.slice(-AT_LOAD));
      const lastMark = rows.at(-1)?.mark ?? parts.at(-1)?.at ?? 0;
      return { parts, changed, behind: ids.slice(0, -AT_LOAD).reverse(), lastMark };
    }),
  );
}

async function readShortParts(db: OffprintDb): Promise<StoredPart[]> {
  const [heads, rows] = await Promise.all([segmentRows(db, 'head'), segmentRows(db, 'short')]);
  return heads.map(
    ({ at, made }) => rows.find((row) => row.made === made) ?? { at, made, docs: NOTHING, short: NOTHING },
  );
}

/** As many as the background leaves, and one page more. */
const AT_LOAD = SIZES.few + 128;

/** The abstracts and notes of a part; undefined when it has been merged into another since. Throws StoreFailedError. */
export function readAbstracts(db: OffprintDb, { at, made }: StoredPart): Promise<ArrayBuffer | undefined> {
  return storing(async () => {
    const [head, row] = await db.segments.bulkGet([
      ['head', at],
      ['long', at],
    ]);
    if (head?.made !== made) return undefined;
    return row?.kind === 'long' && row.made === made ? row.long : NOTHING;
  });
}

/** Who hears of papers that changed: their ids, latest first; or that there were more than are still known. */
export interface ChangeListener {
  onChanged(ids: ArxivId[]): void;
  onMissed(): void;
  onFailed(error: unknown): void;
}

/** Tells of every change since a mark, whoever made it, until the answered function is called. */
export function watchChanges(db: OffprintDb, since: number, listener: ChangeListener): () => void {
  let last = since;
  const news = liveQuery(() =>
    storing(() => db.transaction('r', [db.segments, db.unindexed, db.meta], async () => readNews(db, last))),
  );
  const watch = news.subscribe(({ rows, indexedTo }) => {
    const fresh = rows.filter(({ mark }) => mark > last);
    const isMissed = indexedTo > last;
    last = Math.max(last, indexedTo, fresh.at(-1)?.mark ?? 0);
    if (isMissed) listener.onMissed();
    else if (fresh.length) listener.onChanged(lastMarkedLast(fresh).reverse());
  }, listener.onFailed);
  return () => watch.unsubscribe();
}

/** None while a file comes in: all of it is told at its end, when most is indexed soon. */
async function readNews(db: OffprintDb, since: number) {
  const [job, rows, heads] = await Promise.all([
    metaOf(db, 'importing'),
    db.unindexed.where('mark').above(since).toArray(),
    db.segments.where('[kind+at]').between(['head', -Infinity], ['head', Infinity]).reverse().limit(1).primaryKeys(),
  ]);
  return isUnderWay(job) ? { rows: [], indexedTo: 0 } : { rows, indexedTo: heads[0]?.[1] ?? 0 };
}
