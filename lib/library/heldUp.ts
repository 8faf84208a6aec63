import type { OffprintDb } from './db';

const PATIENCE_MS = 2_000;

/**
 * Resolves when the library could not be opened for two seconds because a page of an older Offprint holds it; never, when
 * nobody does. To be asked at once, before anything is awaited. The opening goes on by itself when that page is closed.
 */
export function heldUp(db: OffprintDb, patience = PATIENCE_MS): Promise<void> {
  return new Promise((tell) => {
    db.on('blocked', () => void setTimeout(() => !db.isOpen() && tell(), patience));
  });
}
