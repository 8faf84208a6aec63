import { checkWritable, metaOf, type OffprintDb, withoutUses } from './db';
import { countRows } from './restore';
import { TABLES } from './rows';
import { lastSeq } from './secondCopy';
import { StoreFailedError, storing } from './storeFailed';

/** A row of the library on its way into a backup. */
export interface TableRow {
  table: string;
  row: { [field: string]: unknown };
}

export interface AllRows {
  device: string;
  /** The number of the last change that is in it. */
  seq: number;
  /** Rows of each table. */
  counts: Record<string, number>;
  rows: AsyncIterable<TableRow>;
}

/** Rows that are held in memory at once. */
const BATCH = 500;

/**
 * Everything worth keeping. What the reader owns is read in one transaction; what pages said, which is much more and can
 * be had again, as it is asked for. Throws StoreFailedError, also for a library that does not hold as many rows as it
 * counted: what was lost must not pass for a backup.
 */
export async function allRows(db: OffprintDb): Promise<AllRows> {
  const { device, seq, own, papers, sightings } = await storing(() => readOwn(db));
  const counts: Record<string, number> = { papers: papers.length, sightings: sightings.length };
  for (const { table } of own) counts[table] = (counts[table] ?? 0) + 1;
  async function* rows() {
    yield* own;
    yield* inBatches('papers', papers, (keys) => db.papers.bulkGet(keys));
    yield* inBatches('sightings', sightings, (keys) => db.sightings.bulkGet(keys));
  }
  return { device, seq, counts, rows: rows() };
}

function readOwn(db: OffprintDb) {
  const tables = [...TABLES.map((table) => db.table(table)), db.papers, db.sightings, db.changes, db.meta];
  return db.transaction('r', tables, async () => {
    const device = await checkWritable(db);
    const [seq, counted, held] = await Promise.all([lastSeq(db), metaOf(db, 'counts'), countRows(db)]);
    if (TABLES.some((table) => counted?.[table] !== held[table]))
      throw new StoreFailedError('the library does not hold as many rows as it counted');
    const [clips, lists, tags, rules, papers, sightings] = await Promise.all([
      db.clips.toArray(),
      db.lists.toArray(),
      db.tags.toArray(),
      db.rules.toArray(),
      db.papers.toCollection().primaryKeys(),
      db.sightings.toCollection().primaryKeys(),
    ]);
    const own = [
      ...named('lists', lists),
      ...named('tags', tags.map(withoutUses)),
      ...named('rules', rules),
      ...named('clips', clips),
    ];
    return { device, seq, own, papers, sightings };
  });
}

function named(table: string, rows: object[]): TableRow[] {
  return rows.map((row) => ({ table, row: { ...row } }));
}

async function* inBatches<Key>(
  table: string,
  keys: Key[],
  read: (keys: Key[]) => PromiseLike<(object | undefined)[]>,
): AsyncGenerator<TableRow, void> {
  for (let i = 0; i < keys.length; i += BATCH) {
    const rows = await storing(() => read(keys.slice(i, i + BATCH)));
    yield* named(
      table,
      rows.flatMap((row) => row ?? []),
    );
  }
}
