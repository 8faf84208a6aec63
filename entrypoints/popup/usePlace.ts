import { useCallback, useMemo, useState } from 'react';
import type { Range } from '@/components/rowWindow';
import type { OffprintDb } from '@/lib/library/db';
import type { Row, Scope, Shelf } from '@/lib/library/queries';
import type { ArxivId } from '@/lib/paper';
import type { Wanted } from '@/lib/search/search';
import type { SavedAnswer } from './askedSearch';
import type { PopupShelf } from './shelves';
import { useSavedSearches } from './useSavedSearches';
import { useSearch } from './useSearch';
import { type Shelved, shelfKey, useShelf } from './useShelf';

const NOWHERE: ArxivId[] = [];
const NO_ROWS: Row[] = [];
const ALL: Shelf = { kind: 'all' };

/** Where the reader looks: a shelf and what is searched for on it, with the papers there. */
export function usePlace(db: OffprintDb, first?: Shelved) {
  const [chosen, setChosen] = useState<PopupShelf>(ALL);
  /** Chosen last of those that the library answers: what there is to go back to from a saved search. */
  const [stored, setStored] = useState<Shelf>(ALL);
  const [query, setQuery] = useState('');
  const [range, setRange] = useState<Range>({ first: 0, last: 1 });
  const { answer, drawn } = useShelf(db, stored, first);
  const saved = useSavedSearches(db, drawn, chosen.kind === 'search' ? chosen.list : undefined);
  const shelf = chosen.kind === 'search' && saved.isGone(chosen.list) ? stored : chosen;
  const kept = shelf.kind === 'search' ? shelved(shelf, saved.answerOf(shelf.list)) : answer;
  const isWhole = shelf.kind === 'all' || shelf.kind === 'everything';
  const keep = useKeep(isWhole ? undefined : kept?.ids);
  // What lies in the trash is found among all that was seen.
  const isWide = shelf.kind === 'search' ? saved.isWide(shelf.list) : ['everything', 'trash'].includes(shelf.kind);
  const scope: Scope = isWide ? 'everything' : 'clips';
  const { found, finder, refresh } = useSearch(db, query, scope, keep, drawn);
  const ids = found?.ids ?? kept?.ids ?? NOWHERE;
  const goTo = useCallback((to: PopupShelf) => {
    setChosen(to);
    if (to.kind !== 'search') setStored(to);
  }, []);
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
    firstRows: kept?.rows,
    range,
    found,
    finder,
    /** Where is searched. */
    wanted: useMemo((): Wanted => ({ scope, keep }), [scope, keep]),
    refresh,
    setRange,
    /** The first rows are on the screen: there is time for all else. */
    drawn,
    /** What is listed; changes with every other list. */
    of: `${shelfKey(shelf)}/${found ? query.trim() : ''}`,
    /** Nothing is there, and that is certain. */
    isEmpty: ids.length === 0 && (found !== undefined || (kept?.of === shelfKey(shelf) && !query.trim())),
  };
}

export type Place = ReturnType<typeof usePlace>;

/** Of a saved search it is certain what stands there once every paper was looked at. */
function shelved(shelf: PopupShelf, answer: SavedAnswer | undefined): Shelved {
  return { of: answer?.isWhole ? shelfKey(shelf) : '', ids: answer?.ids ?? NOWHERE, rows: NO_ROWS };
}

function useKeep(ids: ArxivId[] | undefined): ((id: ArxivId) => boolean) | undefined {
  return useMemo(() => {
    if (!ids) return undefined;
    const on = new Set(ids);
    return (id) => on.has(id);
  }, [ids]);
}
