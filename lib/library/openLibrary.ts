import type { KeyStore } from '@/lib/ports';
import { report } from '@/lib/report';
import { type CopyRead, lastSeqOf, readCopy } from './copyRead';
import { metaOf, type OffprintDb, openDb, SCHEMA } from './db';
import { heldUp } from './heldUp';
import { countRows, restore, type SecondCopy } from './restore';
import { type Counts, TABLES } from './rows';
import { copyRows, type Head, lastSeq, readHead } from './secondCopy';
import { NO_SNAPSHOTS, type Snapshots } from './snapshots';
import { StoreBlockedError, StoreNewerError, storing } from './storeFailed';

export interface OpenedLibrary {
  db: OffprintDb;
  /** How many rows came back from the second copy, or from a snapshot; absent when nothing was lost. */
  recovered?: Counts;
}

/**
 * Opens the library and checks it against its second copy: what one of them lost comes back from the other, and from the
 * newest snapshot where both are damaged. The first start makes the device's id. Cheap when both agree: one key of the
 * store, four counts and the log's end. `stores` are those that it lives in. Throws StoreFailedError.
 */
export async function openLibrary(
  mirror: KeyStore,
  now: number,
  snapshots: Snapshots = NO_SNAPSHOTS,
  stores?: IDBFactory,
): Promise<OpenedLibrary> {
  const db = openDb(stores && { indexedDB: stores });
  try {
    return { db, recovered: await storing(() => check(db, { mirror, snapshots }, now)) };
  } catch (error) {
    db.close();
    throw error;
  }
}

interface Copies {
  mirror: KeyStore;
  snapshots: Snapshots;
}

/** What the library says of itself. */
interface State {
  schema: number;
  device: string | undefined;
  seq: number;
  /** As they should be, and as they are. */
  kept: Counts | undefined;
  counts: Counts;
}

async function check(db: OffprintDb, copies: Copies, now: number): Promise<Counts | undefined> {
  const blocked = heldUp(db).then(() => {
    throw new StoreBlockedError('an older page holds the library');
  });
  await Promise.race([db.open(), blocked]);
  const head = await readHead(copies.mirror);
  const state = await readState(db);
  // Only to be read: whoever would write is refused.
  if (state.schema > SCHEMA) return undefined;
  if ((head?.schema ?? 0) > SCHEMA) throw new StoreNewerError('a newer Offprint wrote the second copy');
  if (isInStep(state, head)) return undefined;
  const copy = await readCopy(copies.mirror, head);
  return recover(db, copies.mirror, await mended(copy, state, copies.snapshots), now);
}

async function readState(db: OffprintDb): Promise<State> {
  const [schema = 0, device, seq, kept, counts] = await db.transaction(
    'r',
    [...ownTables(db), db.changes, db.meta],
    async () =>
      Promise.all([metaOf(db, 'schema'), metaOf(db, 'device'), lastSeq(db), metaOf(db, 'counts'), countRows(db)]),
  );
  return { schema, device, seq, kept, counts };
}

function isInStep({ device, seq, counts }: State, head: Head | undefined): boolean {
  return head?.seq === seq && head.device === device && isAsCounted(head.counts, counts);
}

function isAsCounted(expected: Partial<Counts>, counts: Counts): boolean {
  return TABLES.every((table) => (expected[table] ?? 0) === counts[table]);
}

/** The copy, and the newest snapshot when rows were lost here and there. */
async function mended(copy: CopyRead, state: State, snapshots: Snapshots): Promise<SecondCopy> {
  const isWhole = state.device !== undefined && state.kept !== undefined && isAsCounted(state.kept, state.counts);
  const isBehind = state.seq < lastSeqOf(copy);
  return copy.isWhole || (isWhole && !isBehind) ? copy : { ...copy, snapshot: await snapshots.newest() };
}

function ownTables(db: OffprintDb) {
  return TABLES.map((table) => db.table(table));
}

/** Brings back what the library lost, and writes anew what the copy lacks. Throws what a transaction throws. */
export async function recover(
  db: OffprintDb,
  mirror: KeyStore,
  copy: SecondCopy,
  now: number,
): Promise<Counts | undefined> {
  const fresh = { device: crypto.randomUUID(), op: crypto.randomUUID(), now };
  const { back, toCopy } = await db.transaction(
    'rw',
    [...ownTables(db), db.papers, db.changes, db.unindexed, db.meta],
    async () => restore(db, copy, fresh),
  );
  // As with a change: what the library holds is safe, and the copy stays behind until it can be written.
  await copyRows(db, mirror, toCopy).catch(report);
  return back;
}
