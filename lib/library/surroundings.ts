import type { OffprintDb } from './db';
import { isSavedSearch } from './savedSearch';
import { storing } from './storeFailed';
import { visitStarts } from './visit';

/** What facts of papers depend on besides the papers and their clips. */
export interface Surroundings {
  /** When the visits that go on were begun (ms): papers listed since are new. */
  visits: number[];
  /** Names of lists by their ids. */
  lists: [id: string, name: string][];
}

/** As they are at a time (ms). Throws StoreFailedError. */
export function readSurroundings(db: OffprintDb, now: number): Promise<Surroundings> {
  return storing(() =>
    db.transaction('r', [db.lists, db.meta], async () => {
      const [visits, lists] = await Promise.all([visitStarts(db, now), db.lists.toArray()]);
      const ofPapers = lists.filter((list) => !isSavedSearch(list));
      return { visits, lists: ofPapers.map(({ id, name }) => [id, name]) };
    }),
  );
}
