import type { ArxivId, Day } from '@/lib/paper';
import type { OffprintDb } from './db';
import { storing } from './storeFailed';

/** A day of the feed whose page, or part of it, was once opened. */
export interface DayListed {
  day: Day;
  /** Papers that its page listed. */
  listed: number;
  /** Those of them that were never seen nor dismissed. */
  unseen: number;
}

/** The days of the feed from–to (both within) that were listed, oldest first; days never opened are not among them. Throws StoreFailedError. */
export function daysListed(db: OffprintDb, from: Day, to: Day): Promise<DayListed[]> {
  return storing(() =>
    db.transaction('r', [db.sightings, db.papers, db.clips], async () => {
      const sightings = await db.sightings.where('day').between(from, to, true, true).toArray();
      const byDay = new Map<Day, Set<ArxivId>>();
      for (const { day, paperId } of sightings) if (day) byDay.set(day, (byDay.get(day) ?? new Set()).add(paperId));
      const unseen = await unseenOf(db, [...new Set(sightings.map(({ paperId }) => paperId))]);
      return [...byDay].map(([day, ids]) => {
        const left = [...ids].filter((id) => unseen.has(id));
        return { day, listed: ids.size, unseen: left.length };
      });
    }),
  );
}

/** Inside a transaction. */
async function unseenOf(db: OffprintDb, ids: ArxivId[]): Promise<Set<ArxivId>> {
  const [papers, clips] = await Promise.all([db.papers.bulkGet(ids), db.clips.bulkGet(ids)]);
  return new Set(ids.filter((_id, i) => papers[i]?.seenAt === undefined && clips[i]?.dismissedAt === undefined));
}
