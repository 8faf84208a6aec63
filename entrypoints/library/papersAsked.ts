import type { OffprintDb } from '@/lib/library/db';
import { idsOn, type Shelf } from '@/lib/library/queries';
import { readSurroundings } from '@/lib/library/surroundings';
import type { ArxivId } from '@/lib/paper';
import { SearchedPlace } from '../reader/searchedPlace';

/** Which papers: those of a shelf, or what a search finds among the clips, or these. */
export type Asked = { kind: 'shelf'; shelf: Shelf } | { kind: 'search'; query: string; scope?: 'everything' };

/** Their ids, all of them, in the order in which they are shown elsewhere. `rest` may throw to stop. */
export async function papersAsked(db: OffprintDb, asked: Asked, rest: () => Promise<void>): Promise<ArxivId[]> {
  if (asked.kind === 'shelf') return idsOn(db, asked.shelf);
  const { query, scope } = asked;
  const place = new SearchedPlace(db, scope ?? 'clips', rest);
  const now = Date.now();
  const search = { id: 'asked', name: '', order: 0, query, ...(scope && { scope }) };
  place.ask([search], now, await readSurroundings(db, now));
  while (place.isWaitedFor) {
    await place.goOn();
    await rest();
  }
  return place.answers()[0]?.[1].ids ?? [];
}
