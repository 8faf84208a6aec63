import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Range } from '@/components/rowWindow';
import type { OffprintDb } from '@/lib/library/db';
import { idsOn, type Row, rowsOf, type Shelf } from '@/lib/library/queries';
import type { ArxivId } from '@/lib/paper';
import type { PopupShelf } from './shelves';

/** As many rows as can be seen at first, and some more. */
const FIRST = 50;
/** Rows are read in steps of so many, so that scrolling a little reads nothing. */
const STEP = 24;
const NONE: Row[] = [];

export interface Shelved {
  /** The name of the shelf. */
  of: string;
  ids: ArxivId[];
  rows: Row[];
}

/** What the popup opens with, read while its code still loads. */
export function readFirst(db: OffprintDb): Promise<Shelved> {
  return readShelf(db, { kind: 'all' }, FIRST);
}

async function readShelf(db: OffprintDb, shelf: Shelf, limit?: number): Promise<Shelved> {
  const ids = await idsOn(db, shelf, limit);
  return { of: shelfKey(shelf), ids, rows: await rowsOf(db, ids.slice(0, STEP)) };
}

/**
 * The ids on a shelf and its first rows, live. At first only those ids that can be seen; `drawn` is true from
 * the moment that they are on the screen, and then all ids are read. Until then nothing else should be.
 */
export function useShelf(db: OffprintDb, shelf: Shelf, first?: Shelved) {
  const [drawn, setDrawn] = useState(false);
  const of = shelfKey(shelf);
  const answer = useLiveQuery(() => readShelf(db, shelf, drawn ? undefined : FIRST), [db, of, drawn], first);
  const isAnswered = answer !== undefined;
  useEffect(() => {
    if (isAnswered) afterPaint(() => setDrawn(true));
  }, [isAnswered]);
  return { answer, drawn };
}

interface Shown {
  ids: readonly ArxivId[];
  range: Range;
  drawn: boolean;
  firstRows: Row[] | undefined;
}

/** The rows in view and some others, live. Rows read before stay until those of a new range are there. */
export function useRows(db: OffprintDb, shown: Shown, others: (ArxivId | undefined)[]): Map<ArxivId, Row> {
  const { ids, range, drawn, firstRows = NONE } = shown;
  const from = Math.floor(range.first / STEP) * STEP;
  const to = Math.ceil(Math.max(range.last, 1) / STEP) * STEP;
  const inView = ids.slice(from, to);
  const wanted = useSame([...inView, ...others.flatMap((id) => (id && !inView.includes(id) ? [id] : []))]);
  const read = useLiveQuery(() => (drawn ? rowsOf(db, wanted) : NONE), [db, wanted, drawn], NONE);
  return useMemo(() => new Map([...firstRows, ...read].map((row) => [row.id, row])), [firstRows, read]);
}

/** One name for a shelf. */
export function shelfKey(shelf: PopupShelf): string {
  if (shelf.kind === 'list' || shelf.kind === 'search') return `${shelf.kind} ${shelf.list}`;
  return shelf.kind === 'tag' ? `tag ${shelf.tag}` : shelf.kind;
}

/** The same array while it holds the same ids. */
function useSame(ids: ArxivId[]): ArxivId[] {
  const kept = useRef(ids);
  const isSame = kept.current.length === ids.length && kept.current.every((id, i) => id === ids[i]);
  if (!isSame) kept.current = ids;
  return kept.current;
}

function afterPaint(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then));
}
