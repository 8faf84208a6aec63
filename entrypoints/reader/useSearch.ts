import { useCallback, useEffect, useRef, useState } from 'react';
import type { OffprintDb } from '@/lib/library/db';
import type { ArxivId } from '@/lib/paper';
import type { Hit } from '@/lib/search/search';
import type { Answer, Asked } from './finder';
import { useFinder } from './useFinder';

export interface Found extends Omit<Answer, 'hits'> {
  hits: Map<ArxivId, Hit>;
  /** From asking to the answer. */
  ms: number;
}

/**
 * What a query finds; undefined without a query, and until the first answer. `ready`: the first rows are shown, so that
 * there is time to load the index. The last answer stays until there is one to the query as it is now; an answer to an
 * older query is dropped.
 */
export function useSearch(db: OffprintDb, query: string, asked: Asked, ready: boolean) {
  // A space at the end says that the word before it is whole.
  const sought = query.trim() && query.trimStart();
  const waited = useRef(false);
  waited.current = Boolean(sought);
  const { finder, grown, onFailed } = useFinder(db, useEver(ready || Boolean(query)), () => waited.current);
  const [found, setFound] = useState<Found>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: `grown` stands for what the index holds
  useEffect(() => {
    if (!sought) setFound(undefined);
    if (!sought || !finder) return;
    const asking = new AbortController();
    const { signal } = asking;
    const since = performance.now();
    finder.find(sought, asked, signal).then(
      (answer) => !signal.aborted && setFound(asFound(answer, performance.now() - since)),
      (error: unknown) => !signal.aborted && onFailed({ error }),
    );
    return () => asking.abort();
  }, [finder, sought, asked, grown, onFailed]);

  // After the effect above: an answer comes before abstracts.
  useEffect(() => finder?.grow(), [finder]);

  const refresh = useCallback((ids: ArxivId[]) => void finder?.refresh(ids), [finder]);
  return { found: sought ? found : undefined, finder, refresh };
}

function asFound({ hits, ...answer }: Answer, ms: number): Found {
  return { ...answer, hits: new Map(hits.map((hit) => [hit.id, hit])), ms };
}

/** True from the first time on. */
function useEver(now: boolean): boolean {
  const ever = useRef(false);
  ever.current ||= now;
  return ever.current;
}
