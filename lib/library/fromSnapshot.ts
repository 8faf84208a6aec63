import { KEY_FIELD, type OwnRow, TABLES } from './rows';
import { type Entry, type EntryKey, entryKey } from './secondCopy';
import type { SnapshotRows } from './snapshots';

/**
 * The copy's entries, and those of a snapshot where the copy has none, or one that the snapshot is newer than; of rows
 * that the library holds only where the snapshot is newer than the library too.
 */
export function withSnapshot(
  entries: ReadonlyMap<EntryKey, Entry>,
  snapshot: SnapshotRows,
  library: { rows: ReadonlyMap<EntryKey, object>; seq: number },
): ReadonlyMap<EntryKey, Entry> {
  const all = new Map(entries);
  for (const table of TABLES)
    for (const row of snapshot[table]) {
      const key = entryKey(table, keyOf(table, row));
      const isHeld = library.rows.has(key) && library.seq >= snapshot.seq;
      if (!isHeld && (all.get(key)?.seq ?? -1) < snapshot.seq) all.set(key, { seq: snapshot.seq, row });
    }
  return all;
}

function keyOf(table: keyof typeof KEY_FIELD, row: OwnRow): string {
  return String((row as unknown as Record<string, unknown>)[KEY_FIELD[table]]);
}
