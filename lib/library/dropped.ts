import type { OffprintDb } from './db';

/**
 * Calls `then` when the browser itself closes a connection that stands: the reader cleared its data, or a file of the
 * store turned out to be damaged. To be asked once it is open.
 */
export function whenDropped(db: OffprintDb, then: () => void): void {
  // Dexie's own event comes also for those who close it themselves.
  db.backendDB().addEventListener('close', then);
}
