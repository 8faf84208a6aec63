import type { OffprintDb } from '@/lib/library/db';
import { type Row, rowsOf } from '@/lib/library/queries';
import type { ArxivId } from '@/lib/paper';

/** Rows of some answers; more are not worth their room. */
const MOST = 300;

/** Papers as rows, remembered between keystrokes: most of what a letter more finds was found before it. */
export function openRowMemory(db: OffprintDb) {
  let known = new Map<ArxivId, Row>();
  const forget = () => {
    known = new Map();
  };
  return {
    /** Those that are known of these ids, in their order. Throws StoreFailedError. */
    async of(ids: readonly ArxivId[]): Promise<Row[]> {
      if (known.size > MOST) forget();
      // What is forgotten while it is read must not be remembered after all.
      const held = known;
      const missing = ids.filter((id) => !held.has(id));
      if (missing.length) for (const row of await rowsOf(db, missing)) held.set(row.id, row);
      return ids.flatMap((id) => held.get(id) ?? []);
    },
    forget,
  };
}
