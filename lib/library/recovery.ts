import { isSameRow } from './rows';
import type { Entry, EntryKey } from './secondCopy';

/** What the library holds: each row under its entry's key, and the last change that touched a key. */
export interface Held {
  rows: ReadonlyMap<EntryKey, object>;
  lastTouched: ReadonlyMap<EntryKey, number>;
}

export interface Recovery {
  /** Rows that come back from the second copy; null for those it knows to be gone. */
  toLibrary: Map<EntryKey, Entry>;
  /** Rows that the second copy lacks or holds in an older state. */
  toCopy: EntryKey[];
}

/**
 * Where library and second copy differ, which of them is right. A library that is behind takes every row of the copy.
 * One that is not is right about each row it holds; rows that it lacks come back, unless a later change took them away.
 */
export function planRecovery(held: Held, copy: ReadonlyMap<EntryKey, Entry>, libraryIsBehind: boolean): Recovery {
  const toLibrary = new Map<EntryKey, Entry>();
  const toCopy: EntryKey[] = [];
  for (const key of new Set([...held.rows.keys(), ...copy.keys()])) {
    const [row, entry] = [held.rows.get(key), copy.get(key)];
    if (isSameRow(row, entry?.row ?? undefined)) continue;
    if (entry && (libraryIsBehind || isLost(key, row, entry, held))) toLibrary.set(key, entry);
    else toCopy.push(key);
  }
  return { toLibrary, toCopy };
}

function isLost(key: EntryKey, row: object | undefined, entry: Entry, held: Held): boolean {
  return !row && (held.lastTouched.get(key) ?? 0) <= entry.seq;
}
