import { rowsExpected } from '@/components/rowHeight';
import type { OffprintDb } from '@/lib/library/db';
import { readIndex, type StoredIndex } from '@/lib/library/storedIndex';
import { rowMemory } from './rowMemory';

/** What a finder is opened with. */
export interface FinderParts {
  code: typeof import('./finder');
  stored: StoredIndex;
}

/** A finder's code and the stored index, loaded side by side. Throws StoreFailedError. */
export async function loadFinder(db: OffprintDb): Promise<FinderParts> {
  const [code, stored] = await Promise.all([import('./finder'), readIndex(db)]);
  return { code, stored };
}

const atHand = new WeakMap<OffprintDb, FinderParts>();

/**
 * Gets ready what the first answer needs, its papers too, for a page that is typed into before it is drawn: read between
 * one drawing and the next the same takes three times as long. Throws StoreFailedError.
 */
export async function findSoon(db: OffprintDb, typed: () => string): Promise<void> {
  const parts = await loadFinder(db);
  atHand.set(db, parts);
  await parts.code.readAhead(rowMemory(db), parts.stored, typed(), rowsExpected());
}

/** What `findSoon` got ready, once. */
export function takeAtHand(db: OffprintDb): FinderParts | undefined {
  const parts = atHand.get(db);
  atHand.delete(db);
  return parts;
}
