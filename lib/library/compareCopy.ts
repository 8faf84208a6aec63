import type { KeyStore } from '@/lib/ports';
import { isEntry, readCopy } from './copyRead';
import { metaOf, type OffprintDb, putMeta, type TagRow, withoutUses } from './db';
import { recover } from './openLibrary';
import { isSameRow, TABLES, type TableName } from './rows';
import {
  allKeys,
  copyChanges,
  copyRows,
  type EntryKey,
  inTurn,
  keysOf,
  placeOf,
  readHead,
  readKeys,
} from './secondCopy';
import { storing } from './storeFailed';

const WEEK_MS = 7 * 24 * 60 * 60_000;
/** Rows at once: a gesture that comes meanwhile waits for no more than these, some 20 ms. */
const SLICE = 500;

/**
 * Once a week: compares every row of the second copy with the library, in slices with a rest between them. Where they
 * differ the copy is written anew; a row that the library lost comes back, and the reader is told. Answers how many
 * differed. Throws StoreFailedError.
 */
export async function compareWeekly(
  db: OffprintDb,
  mirror: KeyStore,
  now: number,
  rest: () => Promise<void>,
): Promise<number> {
  const last = await storing(() => metaOf(db, 'compared'));
  if (last !== undefined && now - last < WEEK_MS) return 0;
  await copyChanges(db, mirror);
  const { differing, lost } = await compareAll(db, mirror, rest);
  if (lost.length) await bringBack(db, mirror, now);
  else if (differing.length) await copyRows(db, mirror, differing);
  await storing(() => putMeta(db, 'compared', now));
  return differing.length;
}

interface Compared {
  differing: EntryKey[];
  /** Those of them that only the copy has. */
  lost: EntryKey[];
}

/** What differs at two looks: a gesture in between reaches the library first, and the copy before the second. */
async function compareAll(db: OffprintDb, mirror: KeyStore, rest: () => Promise<void>): Promise<Compared> {
  const own = await storing(() => db.transaction('r', tables(db), async () => allKeys(db)));
  const suspects = await compareThese(db, mirror, [...new Set([...own, ...(await keysOf(mirror))])], rest);
  return compareThese(db, mirror, suspects.differing, rest);
}

async function compareThese(
  db: OffprintDb,
  mirror: KeyStore,
  keys: EntryKey[],
  rest: () => Promise<void>,
): Promise<Compared> {
  const found: Compared = { differing: [], lost: [] };
  for (let i = 0; i < keys.length; i += SLICE) {
    const some = keys.slice(i, i + SLICE);
    const [rows, copied] = await inTurn(mirror, async () => [await rowsOf(db, some), await readKeys(mirror, some)]);
    for (const key of some) {
      const [row, entry] = [rows.get(key), copied[key]];
      if (isCopyOf(row, key, entry)) continue;
      found.differing.push(key);
      if (!row && isEntry(key, entry)) found.lost.push(key);
    }
    await rest();
  }
  return found;
}

/** As the copy should have them. */
function rowsOf(db: OffprintDb, keys: EntryKey[]): Promise<Map<EntryKey, object>> {
  return storing(() =>
    db.transaction('r', tables(db), async () => {
      const rows = await Promise.all(TABLES.map((table) => rowsIn(db, table, keys)));
      return new Map(rows.flat());
    }),
  );
}

async function rowsIn(db: OffprintDb, table: TableName, keys: EntryKey[]): Promise<[EntryKey, object][]> {
  const own = keys.filter((key) => placeOf(key)?.[0] === table);
  const read = await db.table(table).bulkGet(own.map((key) => placeOf(key)?.[1] ?? ''));
  const asCopied = (row: TagRow) => (table === 'tags' ? withoutUses(row) : row);
  return own.flatMap((key, i) => (read[i] ? [[key, asCopied(read[i])]] : []));
}

function tables(db: OffprintDb) {
  return TABLES.map((table) => db.table(table));
}

/** A row that is gone has an entry that says so, or none. */
function isCopyOf(row: object | undefined, key: EntryKey, entry: unknown): boolean {
  if (entry === undefined) return row === undefined;
  return isEntry(key, entry) && isSameRow(row, entry.row ?? undefined);
}

async function bringBack(db: OffprintDb, mirror: KeyStore, now: number): Promise<void> {
  await recover(db, mirror, await readCopy(mirror, await readHead(mirror)), now);
}
