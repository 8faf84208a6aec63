import { type OffprintDb, openDb } from '@/lib/library/db';
import { report } from '@/lib/report';

/** That the library moved, as the last page learned it: this can be read at once, the background's note cannot. */
export const LEARNED = 'offprint.moved';

/**
 * Opens the library for a page, where it lives: for nearly everyone in the usual store, so nothing is asked before. What
 * the background noted is read behind the opening; a page that finds itself in the wrong place begins anew.
 */
export async function openHere(): Promise<OffprintDb> {
  const hasMoved = learned();
  const home = () => import('./home');
  const db = hasMoved ? await (await home()).openMoved() : openDb();
  // Newer code wants the library: this page is of the older.
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
    location.reload();
  });
  const follow = async () => (await home()).followHome(hasMoved);
  db.open().then(follow, follow).catch(report);
  return db;
}

function learned(): boolean {
  try {
    return LEARNED in localStorage;
  } catch {
    return false;
  }
}
