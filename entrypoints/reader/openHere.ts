import { type OffprintDb, openDb } from '@/lib/library/db';
import { later } from './appearance';
import { lastKnown } from './lastKnown';

/**
 * Opens the library for a page, where it lives: for nearly everyone in the usual store, so nothing is asked before. What
 * the background noted is read behind it (`follow`); a page that finds itself in the wrong place begins anew.
 */
export async function openHere(): Promise<OffprintDb> {
  const db = lastKnown().moved ? await (await later()).openMoved() : openDb();
  // Newer code wants the library: this page is of the older.
  db.on('versionchange', () => {
    db.close();
    location.reload();
  });
  return db;
}
