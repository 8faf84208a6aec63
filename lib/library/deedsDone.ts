import type { ArxivId } from '@/lib/paper';
import type { ChangeRecord, OffprintDb } from './db';
import { storing } from './storeFailed';

/** Changes read between two rests. */
const AT_ONCE = 200;
/** What rules, files, time and recoveries do is not of the reader’s hand. */
const BY_ITSELF: ReadonlySet<ChangeRecord['verb']> = new Set(['rule', 'import', 'expire', 'restore']);

/** A gesture of the reader’s. */
export interface Deed {
  at: number;
  /** The papers that it changed. */
  ids: ArxivId[];
}

/** How far the log reaches back: the time of its first change, and whether that was the first of all. */
export interface Reach {
  since: number;
  isWhole: boolean;
}

/** Hands out the reader’s gestures, the oldest first, with a `rest` after every few; answers how far back they reach. Throws StoreFailedError, or what `rest` throws. */
export async function deedsDone(
  db: OffprintDb,
  onDeed: (deed: Deed) => void,
  rest: () => Promise<void>,
): Promise<Reach | undefined> {
  let reach: Reach | undefined;
  for (let after = 0; ; await rest()) {
    const records = await storing(() => db.changes.where('seq').above(after).limit(AT_ONCE).toArray());
    const [first] = records;
    reach ??= first && { since: first.at, isWhole: first.seq === 1 };
    for (const record of records) if (!BY_ITSELF.has(record.verb)) onDeed({ at: record.at, ids: papersIn(record) });
    if (records.length < AT_ONCE) return reach;
    after = records.at(-1)?.seq ?? after;
  }
}

function papersIn({ edits }: ChangeRecord): ArxivId[] {
  const keys = edits.filter(({ table }) => table === 'clips').map(({ key }) => key as ArxivId);
  return [...new Set(keys)];
}
