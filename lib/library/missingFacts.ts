import type { ArxivId } from '@/lib/paper';
import { checkWritable, type Fetching, metaOf, type OffprintDb, putMeta } from './db';
import { storing } from './storeFailed';

const FIRST_WAIT_MS = 5 * 60_000;
const LONGEST_WAIT_MS = 7 * 24 * 60 * 60_000;

/** Clipped papers of which no account is kept, or only what the second copy said of them. */
export function papersWithoutFacts(db: OffprintDb): Promise<ArxivId[]> {
  return storing(() =>
    db.transaction('r', [db.clips, db.papers], async () => {
      const [clipped, kept, stubs] = await Promise.all([
        db.clips.orderBy('clippedAt').primaryKeys(),
        db.papers.toCollection().primaryKeys(),
        db.papers.where('source').equals('mirror').primaryKeys(),
      ]);
      const known = new Set(kept);
      for (const id of stubs) known.delete(id);
      return clipped.filter((id) => !known.has(id)) as ArxivId[];
    }),
  );
}

/** Clipped papers of which nothing is known but the id, and which may be asked for again by now. */
export function papersToFetch(db: OffprintDb, now: number): Promise<ArxivId[]> {
  return storing(async () => {
    const ids = await papersWithoutFacts(db);
    const attempts = await db.transaction('r', db.meta, async () => getEachAttempt(db, ids));
    return ids.filter((_id, i) => (attempts[i]?.notBefore ?? 0) <= now);
  });
}

/** How many clipped papers still lack their facts, of how many, for the reader. */
export interface FactsUnderWay extends Fetching {
  missing: number;
}

export async function factsUnderWay(db: OffprintDb): Promise<FactsUnderWay> {
  const missing = (await papersWithoutFacts(db)).length;
  const { of = missing, isPaused = false } = (await storing(() => metaOf(db, 'fetching'))) ?? {};
  return { missing, of: Math.max(of, missing), isPaused };
}

/** Remembers how many there were to fetch, or that none are left. Answers whether the reader paused it. */
export async function noteFetching(db: OffprintDb): Promise<boolean> {
  const { missing, of, isPaused } = await factsUnderWay(db);
  if (missing) await storing(() => putMeta(db, 'fetching', { of, isPaused }));
  else if (of) await storing(() => db.meta.delete('fetching').then());
  return isPaused;
}

/** The reader pauses the fetching of facts, or has it go on. */
export async function pauseFetching(db: OffprintDb, isPaused: boolean): Promise<void> {
  const { of } = await factsUnderWay(db);
  await storing(() => putMeta(db, 'fetching', { of, isPaused }));
}

/** Whether it is paused. */
export async function isFetchingPaused(db: OffprintDb): Promise<boolean> {
  return (await storing(() => metaOf(db, 'fetching')))?.isPaused ?? false;
}

/** Remembers that a paper's facts could not be had; each failure doubles the wait, up to a week. */
export function factsFailed(db: OffprintDb, id: ArxivId, now: number): Promise<void> {
  return storing(() =>
    db.transaction('rw', db.meta, async () => {
      await checkWritable(db);
      const { tries } = (await metaOf(db, `facts:${id}`)) ?? { tries: 0 };
      const wait = Math.min(FIRST_WAIT_MS * 2 ** tries, LONGEST_WAIT_MS);
      await putMeta(db, `facts:${id}`, { tries: tries + 1, notBefore: now + wait });
    }),
  );
}

function getEachAttempt(db: OffprintDb, ids: ArxivId[]) {
  return Promise.all(ids.map((id) => metaOf(db, `facts:${id}`)));
}
