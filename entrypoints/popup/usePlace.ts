import { useCallback, useMemo, useState } from 'react';
import type { Range } from '@/components/rowWindow';
import type { OffprintDb } from '@/lib/library/db';
import type { Shelf } from '@/lib/library/queries';
import type { ArxivId } from '@/lib/paper';
import type { Wanted } from '@/lib/search/search';
import { useSearch } from './useSearch';
import { type Shelved, shelfKey, useShelf } from './useShelf';

const NOWHERE: ArxivId[] = [];

/** Where the reader looks: a shelf and what is searched for on it, with the papers there. */
export function usePlace(db: OffprintDb, first?: Shelved) {
  const [shelf, setShelf] = useState<Shelf>({ kind: 'all' });
  const [query, setQuery] = useState('');
  const [range, setRange] = useState<Range>({ first: 0, last: 1 });
  const { answer: kept, drawn } = useShelf(db, shelf, first);
  const isWhole = shelf.kind === 'all' || shelf.kind === 'everything';
  const keep = useKeep(isWhole ? undefined : kept?.ids);
  const scope = shelf.kind === 'everything' ? 'everything' : 'clips';
  const { found, finder, refresh } = useSearch(db, query, scope, keep, drawn);
  const ids = found?.ids ?? kept?.ids ?? NOWHERE;
  const goTo = useCallback((to: Shelf) => setShelf(to), []);
  return {
    shelf,
    goTo,
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

function useKeep(ids: ArxivId[] | undefined): ((id: ArxivId) => boolean) | undefined {
  return useMemo(() => {
    if (!ids) return undefined;
    const on = new Set(ids);
    return (id) => on.has(id);
  }, [ids]);
}
