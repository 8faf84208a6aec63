import type { OffprintDb } from '@/lib/library/db';
import { type Row, rowsOf } from '@/lib/library/queries';
import { watchTables } from '@/lib/library/watchTables';
import type { ArxivId } from '@/lib/paper';

/** Some screens and answers; more are not worth their room: 2 to 3 kB each. */
const MOST = 1_000;

/**
 * Papers as rows, remembered until something of them is written: most of what a letter more finds was found before it, and
 * most of what is scrolled to was read ahead.
 */
export interface RowMemory {
  /** The rows of these ids, in their order; only those that are not remembered are read. Throws StoreFailedError. */
  of(ids: readonly ArxivId[]): Promise<Row[]>;
  /** Calls when rows may have changed, until the answered function is called. */
  watch(onForgotten: () => void): () => void;
}

const memories = new WeakMap<OffprintDb, RowMemory>();

/** The one memory of a library; it lasts as long as the page does. */
export function rowMemory(db: OffprintDb): RowMemory {
  const memory = memories.get(db) ?? openRowMemory(db);
  memories.set(db, memory);
  return memory;
}

function openRowMemory(db: OffprintDb): RowMemory {
  let known = new Map<ArxivId, Row>();
  const listeners = new Set<() => void>();
  watchTables(db, ['papers', 'clips', 'tags', 'rules'], () => {
    known = new Map();
    for (const onForgotten of listeners) onForgotten();
  });
  return {
    async of(ids) {
      if (known.size > MOST) known = new Map();
      // What is forgotten while it is read must not be remembered after all.
      const held = known;
      const missing = ids.filter((id) => !held.has(id));
      if (missing.length) for (const row of await rowsOf(db, missing)) held.set(row.id, row);
      return ids.flatMap((id) => held.get(id) ?? []);
    },
    watch(onForgotten) {
      listeners.add(onForgotten);
      return () => void listeners.delete(onForgotten);
    },
  };
}
