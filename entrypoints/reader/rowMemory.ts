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
  /**
   * The rows of these ids, in their order; only those are read that are not remembered, and that nobody reads already.
   * Throws StoreFailedError.
   */
  of(ids: readonly ArxivId[]): Promise<Row[]>;
  /** Calls when rows may have changed, until the answered function is called. */
  watch(onForgotten: () => void): () => void;
}

/** Rows that were read, and the reading of others. */
interface Held {
  known: Map<ArxivId, Row>;
  coming: Map<ArxivId, Promise<void>>;
}
const nothing = (): Held => ({ known: new Map(), coming: new Map() });

const memories = new WeakMap<OffprintDb, RowMemory>();

/** The one memory of a library; it lasts as long as the page does. */
export function rowMemory(db: OffprintDb): RowMemory {
  const memory = memories.get(db) ?? openRowMemory(db);
  memories.set(db, memory);
  return memory;
}

function openRowMemory(db: OffprintDb): RowMemory {
  let held = nothing();
  const listeners = new Set<() => void>();
  watchTables(db, ['papers', 'clips', 'tags', 'rules'], () => {
    held = nothing();
    for (const onForgotten of listeners) onForgotten();
  });
  const read = async (ids: ArxivId[], { known, coming }: Held) => {
    try {
      for (const row of await rowsOf(db, ids)) known.set(row.id, row);
    } finally {
      for (const id of ids) coming.delete(id);
    }
  };
  return {
    async of(ids) {
      if (held.known.size > MOST) held = nothing();
      // What is forgotten while it is read must not be remembered after all.
      const { known, coming } = held;
      const missing = ids.filter((id) => !known.has(id) && !coming.has(id));
      if (missing.length) {
        const reading = read(missing, held);
        for (const id of missing) coming.set(id, reading);
      }
      await Promise.all(new Set(ids.map((id) => coming.get(id))));
      return ids.flatMap((id) => known.get(id) ?? []);
    },
    watch(onForgotten) {
      listeners.add(onForgotten);
      return () => void listeners.delete(onForgotten);
    },
  };
}
