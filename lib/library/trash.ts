import type { ArxivId } from '@/lib/paper';
import type { KeyStore } from '@/lib/ports';
import { change } from './change';
import type { OffprintDb } from './db';
import { inTrash, TRASH_DAYS } from './inTrash';
import { storing } from './storeFailed';

const DAY_MS = 24 * 60 * 60_000;
/** Purges what has rested long enough, in one change; without one when there is nothing. Throws StoreFailedError. */
export async function emptyOldTrash(db: OffprintDb, mirror: KeyStore, now: number): Promise<ArxivId[]> {
  const before = now - TRASH_DAYS * DAY_MS;
  const ids = await storing(() => inTrash(db, before));
  if (ids.length) await change(db, mirror, { op: crypto.randomUUID(), gesture: { verb: 'expire', before } }, now);
  return ids;
}
