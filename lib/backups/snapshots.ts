import { checkBackup, headerOf } from '@/lib/exchange/backup/checkBackup';
import { readBackup } from '@/lib/exchange/backup/readBackup';
import { writeBackup } from '@/lib/exchange/backup/writeBackup';
import { gzipped } from '@/lib/exchange/bytes';
import type { Folder } from '@/lib/folder';
import { allRows } from '@/lib/library/allRows';
import type { OffprintDb } from '@/lib/library/db';
import type { SnapshotRows } from '@/lib/library/snapshots';
import { outlived } from './outlived';
import { rowsIn } from './rowsIn';
import { type Occasion, type Snapshot, snapshotIn, snapshotOf } from './snapshotName';

/** The folder of the browser's own that holds them. */
export const SNAPSHOTS = 'snapshots';
/** Under this name a snapshot stands until it was read back. */
const UNPROVED = 'unproved';

/**
 * Writes the whole library into a file, reads it back, and only then gives it its name and lets go of older ones. Throws
 * StoreFailedError for a library that cannot be read whole, and what the folder throws when it is full; whatever stood
 * there before stays.
 */
export async function takeSnapshot(db: OffprintDb, folder: Folder, occasion: Occasion, now: number): Promise<Snapshot> {
  const { device, seq, counts, rows } = await allRows(db);
  await folder.write(UNPROVED, gzipped(writeBackup({ device, now, seq, counts }, rows)));
  await prove(folder, UNPROVED, counts);
  const snapshot = snapshotOf(occasion, now);
  await folder.rename(UNPROVED, snapshot.name);
  for (const { name } of outlived(await snapshotsIn(folder))) await folder.remove(name);
  return snapshot;
}

/** Reads back what was written. Throws what readBackup throws, or when rows are missing. */
async function prove(folder: Folder, name: string, counts: Record<string, number>): Promise<void> {
  const written = await folder.read(name);
  if (!written) throw new Error('the snapshot is not there');
  const header = await checkBackup(written.stream());
  for (const [table, count] of Object.entries(counts))
    if (header.counts[table] !== count) throw new Error(`${header.counts[table]} rows of ${table} were written`);
}

/** All that stand there, newest first. */
export async function snapshotsIn(folder: Folder): Promise<Snapshot[]> {
  const names = await folder.names();
  return names.flatMap((name) => snapshotIn(name) ?? []).sort((a, b) => b.at - a.at);
}

/** How many papers and sightings the newest holds, as its first line tells. */
export async function factsHeld(folder: Folder): Promise<{ papers: number; sightings: number } | undefined> {
  for (const { name } of await snapshotsIn(folder)) {
    const file = await folder.read(name);
    const header = file && (await headerOf(file.stream()).catch(() => undefined));
    if (header) return { papers: header.counts.papers ?? 0, sightings: header.counts.sightings ?? 0 };
  }
  return undefined;
}

/** The newest that can be read whole, as the library asks for it. */
export async function newestWhole(folder: Folder): Promise<SnapshotRows | undefined> {
  for (const { name } of await snapshotsIn(folder)) {
    const file = await folder.read(name);
    const backup = file && (await readBackup(file.stream()).catch(() => undefined));
    if (backup) return rowsIn(backup);
  }
  return undefined;
}
