import { Dexie } from 'dexie';
import type { ArxivId } from '@/lib/paper';
import type { OffprintDb, Sighting } from './db';
import { storing } from './storeFailed';

/** What feeds said of the papers between two, both included, in the order of papers, feeds and days. */
export function sightingsAmong(db: OffprintDb, first: ArxivId, last: ArxivId) {
  return db.sightings.where(':id').between([first, Dexie.minKey, Dexie.minKey], [last, Dexie.maxKey, Dexie.maxKey]);
}

/** All that feeds ever said of one paper. Throws StoreFailedError. */
export function sightingsOf(db: OffprintDb, id: ArxivId): Promise<Sighting[]> {
  return storing(() => sightingsAmong(db, id, id).toArray());
}
