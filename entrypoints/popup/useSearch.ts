import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { OffprintDb } from '@/lib/library/db';
import type { Scope } from '@/lib/library/queries';
import type { ArxivId } from '@/lib/paper';
import type { Hit } from '@/lib/search/search';
import type { Finder } from './finder';

export interface Found {
  ids: ArxivId[];
  hits: Map<ArxivId, Hit>;
}

/** The code and the index wait so long after the first rows, unless a key is pressed before. */
const WARM_UP_MS = 300;

/**
 * What a query finds; undefined without a query, and until the first answer of a scope. `ready`: the first rows are
 * shown. Answers are computed while drawing, from the query drawn, so that none can overtake another.
 */
export function useSearch(
  db: OffprintDb,
  query: string,
  scope: Scope,
  keep: ((id: ArxivId) => boolean) | undefined,
  ready: boolean,
) {
  const [grown, setGrown] = useState(0);
  const [failed, setFailed] = useState<{ error: unknown }>();
  const finder = useRef<Finder>(undefined);
  const sought = useDeferredValue(query.trim());
  const waited = useRef(false);
  waited.current = Boolean(sought);
  const start = useWarmUp(ready, Boolean(query));
  if (failed) throw failed.error;

  useEffect(() => {
    if (!start) return;
    let left = false;
    const isWaitedFor = () => waited.current;
    const onGrown = () => !left && setGrown((times) => times + 1);
    const onFailed = (error: unknown) => !left && setFailed({ error });
    import('./finder').then(({ openFinder }) => {
      if (!left) finder.current = openFinder(db, scope, { isWaitedFor, onGrown, onFailed });
    }, onFailed);
    return () => {
      left = true;
      finder.current?.stop();
      finder.current = undefined;
    };
  }, [db, scope, start]);

  const refresh = useCallback((ids: ArxivId[]) => {
    finder.current?.refresh(ids).catch((error: unknown) => setFailed({ error }));
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `grown` stands for what the index holds, `scope` for whose it is
  const found = useMemo(() => {
    const hits = sought ? finder.current?.find(sought, keep) : undefined;
    return hits && { ids: hits.map(({ id }) => id), hits: new Map(hits.map((hit) => [hit.id, hit])) };
  }, [sought, keep, grown, scope]);
  return { found, refresh };
}

function useWarmUp(ready: boolean, typing: boolean): boolean {
  const [warm, setWarm] = useState(false);
  useEffect(() => {
    if (!ready) return;
    const wait = setTimeout(() => setWarm(true), WARM_UP_MS);
    return () => clearTimeout(wait);
  }, [ready]);
  return warm || typing;
}
