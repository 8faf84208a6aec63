import type { ArxivId } from '@/lib/paper';
import type { OffprintDb } from './db';

/** Removed papers rest so long. */
export const TRASH_DAYS = 30;

/** What has lain in the trash since before a time (ms). */
export async function inTrash(db: OffprintDb, before: number): Promise<ArxivId[]> {
  return (await db.clips.where('trashedAt').below(before).primaryKeys()) as ArxivId[];
}
