import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Range } from '@/components/rowWindow';
import type { OffprintDb } from '@/lib/library/db';
import { idsOn, type Row, type Shelf } from '@/lib/library/queries';
import { watchTables } from '@/lib/library/watchTables';
import type { ArxivId } from '@/lib/paper';
import { afterPaint } from './rest';
import { rowMemory } from './rowMemory';
import type { AnyShelf } from './shelves';
import { useSteady } from './useSteady';

/** As many rows as can be seen at first, and some more. */
const FIRST = 50;
/** Rows are read in steps of so many, so that scrolling a little reads nothing. */
export const STEP = 16;
/** So many rows before and after those in view are read too; in the popup’s first view that is none more. */
const AHEAD = 7;
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
  return { of: shelfKey(shelf), ids, rows: await rowMemory(db).of(ids.slice(0, STEP)) };
}

/**
 * The ids on a shelf and its first rows, live: once `atRest` all ids, before only those that can be seen. `drawn` is true
 * from the moment that these are on the screen; until then nothing else should be read.
 */
export function useShelf(db: OffprintDb, shelf: Shelf, atRest: boolean, first?: Shelved) {
  const [drawn, setDrawn] = useState(false);
  const of = shelfKey(shelf);
  const seen = useLiveQuery(
    () => (atRest ? undefined : first?.of === of ? first : readShelf(db, shelf, FIRST)),
    [db, of, atRest, first],
    first,
  );
  const lastSeen = useRef(seen);
  lastSeen.current = seen ?? lastSeen.current;
  const whole = useWhole(db, shelf, atRest);
  const answer = whole && (atRest || whole.of === of) ? whole : lastSeen.current;
  const isAnswered = answer !== undefined;
  useEffect(() => {
    if (isAnswered) afterPaint(() => setDrawn(true));
  }, [isAnswered]);
  return { answer, drawn };
}

/**
 * All ids of a shelf, read again after every write. Not by a live query: Dexie notes each key that one was answered with,
 * which takes ten times as long as the reading (130 ms for 10,000 keys).
 */
function useWhole(db: OffprintDb, shelf: Shelf, wanted: boolean): Shelved | undefined {
  const [whole, setWhole] = useState<Shelved>();
  const of = shelfKey(shelf);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` stands for the shelf
  const again = useMemo((): Again<Shelved> | undefined => {
    const watch = (onWritten: () => void) =>
      watchTables(db, [shelf.kind === 'everything' ? 'papers' : 'clips'], onWritten);
    return wanted ? { read: () => readShelf(db, shelf), watch } : undefined;
  }, [db, of, wanted]);
  useAgain(again, (next) => setWhole((last) => (last && isSame(last, next) ? { ...next, ids: last.ids } : next)));
  return whole;
}

/** Something that is read, and read again whenever it may have changed. */
interface Again<T> {
  read(): Promise<T>;
  watch(onChanged: () => void): () => void;
}

/** Takes what is read, now and again; what reading throws is thrown to whoever draws. */
function useAgain<T>(again: Again<T> | undefined, take: (read: T) => void): void {
  const [failed, setFailed] = useState<{ error: unknown }>();
  if (failed) throw failed.error;
  const taking = useSteady(take);
  useEffect(() => {
    if (!again) return;
    let left = false;
    const read = oneAtATime(async () => {
      const next = await again.read();
      if (!left) taking(next);
    });
    const readAgain = () => void read().catch((error: unknown) => !left && setFailed({ error }));
    readAgain();
    const unwatch = again.watch(readAgain);
    return () => {
      left = true;
      unwatch();
    };
  }, [again, taking]);
}

/** Of all calls that come while the work is done, one more round is made. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isDue = false;
  const run = async () => {
    do {
      isDue = false;
      await work();
    } while (isDue);
  };
  return () => {
    isDue = true;
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
}

function isSame(one: Shelved, other: Shelved): boolean {
  return one.of === other.of && one.ids.length === other.ids.length && one.ids.every((id, i) => id === other.ids[i]);
}

interface Shown {
  drawn: boolean;
  firstRows: Row[] | undefined;
}

/** The steps of rows that hold these and some around them, so that rows are there before they are scrolled to. */
export function inSteps({ first, last }: Range): Range {
  return {
    first: Math.max(0, Math.floor((first - AHEAD) / STEP) * STEP),
    last: Math.ceil((last + AHEAD) / STEP) * STEP,
  };
}

/** The rows of these papers, live. Rows read before stay until those of others are there. */
export function useRows(db: OffprintDb, shown: Shown, papers: (ArxivId | undefined)[]): Map<ArxivId, Row> {
  const { drawn, firstRows = NONE } = shown;
  const wanted = useSame([...new Set(papers)].filter((id) => id !== undefined));
  const [read, setRead] = useState(NONE);
  const again = useMemo((): Again<Row[]> | undefined => {
    const memory = rowMemory(db);
    return drawn ? { read: () => memory.of(wanted), watch: memory.watch } : undefined;
  }, [db, wanted, drawn]);
  useAgain(again, (rows) => setRead((last) => (areShown(rows, [...firstRows, ...last]) ? last : rows)));
  const last = useRef(new Map<ArxivId, Row>());
  return useMemo(() => {
    const rows = [...firstRows, ...read].map((row) => unchanged(last.current.get(row.id), row));
    last.current = new Map(rows.map((row) => [row.id, row]));
    return last.current;
  }, [firstRows, read]);
}

/** Whether these very rows are what is shown, of which the last of each paper counts. */
function areShown(rows: readonly Row[], shown: readonly Row[]): boolean {
  const latest = new Map(shown.map((row) => [row.id, row]));
  return rows.every((row) => latest.get(row.id) === row);
}

/** The row as it was, where it says the same: what is drawn by it need not be drawn again. */
function unchanged(before: Row | undefined, row: Row): Row {
  return before && (before === row || JSON.stringify(before) === JSON.stringify(row)) ? before : row;
}

/** One name for a shelf. */
export function shelfKey(shelf: AnyShelf): string {
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
