import { useEffect, useState } from 'react';
import type { Gist } from '@/lib/library/factTable';
import type { ArxivId } from '@/lib/paper';
import type { Finder } from '../reader/finder';
import { soon } from '../reader/rest';

export interface KnownFacts {
  /** Whose facts these are: those asked for last may still be read. */
  ids: readonly ArxivId[];
  facts: readonly Gist[];
}

const NOTHING: KnownFacts = { ids: [], facts: [] };

/** What is known of papers, live; nothing is read until `finder` is there and `wanted`. */
export function useFacts(finder: Finder | undefined, ids: readonly ArxivId[], wanted = true): KnownFacts {
  const [known, setKnown] = useState(NOTHING);
  const [failed, setFailed] = useState<{ error: unknown }>();
  if (failed) throw failed.error;
  useEffect(() => {
    if (!finder || !wanted) return;
    let left = false;
    const read = () =>
      void finder.facts.of(ids, soon).then(
        (facts) => !left && setKnown({ ids, facts }),
        (error: unknown) => !left && setFailed({ error }),
      );
    read();
    const unwatch = finder.facts.watch(read);
    return () => {
      left = true;
      unwatch();
    };
  }, [finder, ids, wanted]);
  return known;
}
