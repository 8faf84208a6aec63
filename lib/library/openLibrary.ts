import type { KeyStore } from '@/lib/ports';
import { report } from '@/lib/report';
import { metaOf, type OffprintDb, openDb, SCHEMA } from './db';
import { countByTable, countRows, restore } from './restore';
import { type Counts, TABLES } from './rows';
import { copyRows, type Head, lastSeq, readEntries, readHead } from './secondCopy';
import { StoreFailedError, storing } from './storeFailed';

export interface OpenedLibrary {
  db: OffprintDb;
  /** How many rows came back from the second copy; absent when nothing was lost. */
  recovered?: Counts;
}

/**
 * Opens the library and checks it against its second copy: what one of them lost comes back from the other. The first
 * start makes the device's id. Cheap when both agree: one key of the store, four counts and the log's end.
 * Throws StoreFailedError.
 */
export async function openLibrary(mirror: KeyStore, now: number): Promise<OpenedLibrary> {
  const db = openDb();
  try {
    return { db, recovered: await storing(() => check(db, mirror, now)) };
  } catch (error) {
    db.close();
    throw error;
  }
}

async function check(db: OffprintDb, mirror: KeyStore, now: number): Promise<Counts | undefined> {
  await db.open();
  const head = await readHead(mirror);
  return (await isInStep(db, head)) ? undefined : recover(db, mirror, head, now);
}

async function isInStep(db: OffprintDb, head: Head | undefined): Promise<boolean> {
  const [schema = 0, device, seq, counts] = await db.transaction(
    'r',
    [...ownTables(db), db.changes, db.meta],
    async () => Promise.all([metaOf(db, 'schema'), metaOf(db, 'device'), lastSeq(db), countRows(db)]),
  );
  if (Math.max(schema, head?.schema ?? 0) > SCHEMA) throw new StoreFailedError('a newer Offprint keeps this library');
  if (head?.seq !== seq || head.device !== device) return false;
  return TABLES.every((table) => (head.counts[table] ?? 0) === counts[table]);
}

function ownTables(db: OffprintDb) {
  return TABLES.map((table) => db.table(table));
}

async function recover(
  db: OffprintDb,
  mirror: KeyStore,
  head: Head | undefined,
  now: number,
): Promise<Counts | undefined> {
  const copy = { head, entries: await readEntries(mirror) };
  const fresh = { device: crypto.randomUUID(), op: crypto.randomUUID(), now };
  const plan = await db.transaction('rw', [...ownTables(db), db.papers, db.changes, db.unindexed, db.meta], async () =>
    restore(db, copy, fresh),
  );
  // As with a change: what the library holds is safe, and the copy stays behind until it can be written.
  await copyRows(db, mirror, plan.toCopy).catch(report);
  return plan.toLibrary.size ? countByTable(plan.toLibrary.keys()) : undefined;
}
