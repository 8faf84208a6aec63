import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { rowsExpected } from '@/components/rowHeight';
import type { Range } from '@/components/rowWindow';
import type { OffprintDb } from '@/lib/library/db';
import type { Row, Scope, Shelf } from '@/lib/library/queries';
import type { ArxivId } from '@/lib/paper';
import type { Sort } from '@/lib/search/query/query';
import type { SavedAnswer } from './askedSearch';
import { afterPaint } from './rest';
import type { AnyShelf } from './shelves';
import { useEver } from './useEver';
import { useSavedSearches } from './useSavedSearches';
import { useSearch } from './useSearch';
import { inSteps, type Shelved, shelfKey, useShelf } from './useShelf';

const NOWHERE: ArxivId[] = [];
const NO_ROWS: Row[] = [];
type Standing = Pick<Shelved, 'ids' | 'rows'>;
const NOTHING: Standing = { ids: NOWHERE, rows: NO_ROWS };
const ALL: Shelf = { kind: 'all' };
/** The index is read in 20 ms where nothing else is, and who opens a page to search types soon. */
const FINDER_FIRST_MS = 300;

/** What the reader chose, and how they choose another. */
export interface Choice {
  shelf: AnyShelf;
  query: string;
  goTo(shelf: AnyShelf): void;
  setQuery(query: string): void;
  /** How all papers of the place are sorted; absent: as they stand on the shelf. */
  sort?: Sort | undefined;
  /** All that is found is shown, not only a page of it. */
  whole?: boolean;
  /** The shelf stays as it is shown: so much is coming in that it would be read again and again. */
  isHeld?: boolean;
}

/** A choice that lasts as long as the page; `typed`: what was typed before it was drawn. */
export function useChoice(typed = () => ''): Choice {
  const [shelf, goTo] = useState<AnyShelf>(ALL);
  const [query, setQuery] = useState(typed);
  return { shelf, query, goTo, setQuery };
}

/** Where the reader looks: a shelf and what is searched for on it, with the papers there. */
export function usePlace(db: OffprintDb, choice: Choice, first?: Shelved) {
  const { shelf: chosen, query, goTo, setQuery, sort, whole, isHeld = false } = choice;
  const stored = useStored(chosen);
  const [range, setRange] = useSteps();
  const [atRest, setAtRest] = useState(false);
  const { answer, drawn } = useShelf(db, stored, atRest && !isHeld, first);
  const saved = useSavedSearches(db, atRest, chosen.kind === 'search' ? chosen.list : undefined);
  const shelf = chosen.kind === 'search' && saved.isGone(chosen.list) ? stored : chosen;
  const kept = shelf.kind === 'search' ? shelved(shelf, saved.answerOf(shelf.list)) : answer;
  const isWhole = shelf.kind === 'all' || shelf.kind === 'everything';
  const keep = useKeep(isWhole ? undefined : kept?.ids);
  const scope = scopeOf(shelf, saved);
  const asked = useMemo(() => ({ scope, keep, ...(whole && { whole }) }), [scope, keep, whole]);
  const isSought = Boolean(query.trim());
  // Before the words, the last of which may still be growing; a `sort:` of the reader's own comes later, and wins.
  const sought = sort ? `sort:${sort} ${query}` : query;
  const { found, finder, refresh } = useSearch(db, sought, asked, drawn, range.last - range.first);
  const isAnswered = !isSought || found !== undefined;
  const { ids, rows: firstRows } = useStanding(found, kept, isAnswered);
  useEffect(() => {
    if (!drawn || !isAnswered) return;
    if (finder) return afterPaint(() => setAtRest(true));
    const timer = setTimeout(() => setAtRest(true), FINDER_FIRST_MS);
    return () => clearTimeout(timer);
  }, [drawn, isAnswered, finder]);
  return {
    shelf,
    goTo,
    /** What is looked through: the clips, or everything seen. */
    scope,
    saved,
    query,
    setQuery,
    ids,
    /** The rows that came with the ids. */
    firstRows,
    range,
    found,
    finder,
    /** Where is searched. */
    wanted: asked,
    refresh,
    setRange,
    /** The first rows are on the screen. */
    drawn,
    /**
     * And a search can be answered, and what was typed meanwhile is, for the store does one thing after the other: there is
     * time for all else.
     */
    atRest,
    /** What is listed; changes with every other list. */
    of: `${shelfKey(shelf)}/${found ? sought.trim() : ''}`,
    /** Nothing is there, and that is certain. */
    isEmpty: ids.length === 0 && (found !== undefined || (kept?.of === shelfKey(shelf) && !isSought)),
  };
}

export type Place = ReturnType<typeof usePlace>;

/** The steps of rows in view: within one, scrolling neither reads nor draws anything here. */
function useSteps(): [Range, (seen: Range) => void] {
  const [steps, setSteps] = useState(() => inSteps({ first: 0, last: rowsExpected() }));
  const show = useCallback((seen: Range) => {
    const next = inSteps(seen);
    setSteps((last) => (last.first === next.first && last.last === next.last ? last : next));
  }, []);
  return [steps, show];
}

/** The shelf chosen last of those that the library answers: what there is to go back to from a saved search. */
function useStored(chosen: AnyShelf): Shelf {
  const stored = useRef<Shelf>(ALL);
  if (chosen.kind !== 'search') stored.current = chosen;
  return stored.current;
}

/** What lies in the trash is found among all that was seen. */
function scopeOf(shelf: AnyShelf, { isWide }: ReturnType<typeof useSavedSearches>): Scope {
  const wide = shelf.kind === 'search' ? isWide(shelf.list) : shelf.kind === 'everything' || shelf.kind === 'trash';
  return wide ? 'everything' : 'clips';
}

/** Of a saved search it is certain what stands there once every paper was looked at. */
function shelved(shelf: AnyShelf, answer: SavedAnswer | undefined): Shelved {
  return { of: answer?.isWhole ? shelfKey(shelf) : '', ids: answer?.ids ?? NOWHERE, rows: NO_ROWS };
}

/**
 * What stands there: what was found, and until then the shelf; but where letters were typed before anything was drawn, the
 * first rows to be drawn are what they find.
 */
function useStanding(found: Standing | undefined, kept: Standing | undefined, isAnswered: boolean): Standing {
  const wasAnswered = useEver(isAnswered);
  return found ?? (wasAnswered ? kept : undefined) ?? NOTHING;
}

function useKeep(ids: ArxivId[] | undefined): ((id: ArxivId) => boolean) | undefined {
  return useMemo(() => {
    if (!ids) return undefined;
    const on = new Set(ids);
    return (id) => on.has(id);
  }, [ids]);
}
