import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { OffprintDb } from '@/lib/library/db';
import type { Row } from '@/lib/library/queries';
import type { ArxivId } from '@/lib/paper';
import type { Answer, Asked, Finder } from './finder';
import { useEver } from './useEver';
import { useFinder } from './useFinder';

export interface Found extends Omit<Answer, 'hits'> {
  /** The first of them, as they are shown. */
  rows: Row[];
  /** From asking to the answer. */
  ms: number;
}

/**
 * What a query finds; undefined without a query, and until the first answer. `ready`: the first rows are shown, so that
 * there is time to load the index. `inView`: how many rows come with an answer, for those that are read later wait for all
 * that the store is asked meanwhile (0.3 s for abstracts). The last answer stays until there is one to the query as it is
 * now; an answer to an older query is dropped.
 */
export function useSearch(db: OffprintDb, query: string, asked: Asked, ready: boolean, inView: number) {
  // A space at the end says that the word before it is whole.
  const sought = query.trim() && query.trimStart();
  const waited = useRef(false);
  waited.current = Boolean(sought);
  const { finder, grown, onFailed } = useFinder(db, useEver(ready || Boolean(query)), () => waited.current);
  const [found, setFound] = useState<Found>();
  const seen = useRef(inView);
  seen.current = inView;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `grown` stands for what the index holds
  useLayoutEffect(() => {
    if (!sought) setFound(undefined);
    if (!sought || !finder) return;
    const asking = new AbortController();
    const { signal } = asking;
    const since = performance.now();
    const find = async () => {
      const answer = await finder.find(sought, { ...asked, inView: seen.current }, signal);
      const ms = performance.now() - since;
      // Together with its rows, so that an answer is drawn once.
      const rows = await finder.rows(answer.ids.slice(0, seen.current));
      if (!signal.aborted) setFound(asFound(answer, rows, ms));
    };
    find().catch((error: unknown) => !signal.aborted && onFailed({ error }));
    return () => asking.abort();
  }, [finder, sought, asked, grown, onFailed]);

  // An answer and its rows come before abstracts: the store does one thing after the other.
  const isWaiting = Boolean(sought) && !found;
  const growing = useRef<Finder>(undefined);
  useEffect(() => {
    if (isWaiting || growing.current === finder) return;
    growing.current = finder;
    finder?.grow();
  }, [finder, isWaiting]);

  const refresh = useCallback((ids: ArxivId[]) => void finder?.refresh(ids), [finder]);
  return { found: sought ? found : undefined, finder, refresh };
}

function asFound({ hits: _hits, ...answer }: Answer, rows: Row[], ms: number): Found {
  return { ...answer, rows, ms };
}
