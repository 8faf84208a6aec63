import { type OffprintDb, openDb } from '@/lib/library/db';
import { report } from '@/lib/report';
import { lastKnown } from './lastKnown';

/**
 * Opens the library for a page, where it lives: for nearly everyone in the usual store, so nothing is asked before. What
 * the background noted is read behind the opening; a page that finds itself in the wrong place begins anew.
 */
export async function openHere(): Promise<OffprintDb> {
  const hasMoved = lastKnown().moved !== undefined;
  const later = () => import('./follow');
  const db = hasMoved ? await (await later()).openMoved() : openDb();
  // Newer code wants the library: this page is of the older.
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
    location.reload();
  });
  const follow = async () => (await later()).followHome(hasMoved);
  db.open().then(follow, follow).catch(report);
  return db;
}
