import { useEffect, useState } from 'react';
import { report, sentenceOf } from '@/lib/report';
import type { Tried, TryOut } from './tryOut';

/** A query that is being typed is tried when the typing rests. */
const REST_MS = 80;

interface Known {
  query: string;
  tried?: Tried;
  trouble?: string;
}

/** What a dry run of the query gave: of this query, never of one before it. `rest`: ms to wait before it is tried. */
export function useTried(query: string, tryOut: TryOut, rest = REST_MS): { tried?: Tried; trouble?: string } {
  const [known, setKnown] = useState<Known>({ query: '' });
  useEffect(() => {
    const left = new AbortController();
    const { signal } = left;
    const learn = (news: Omit<Known, 'query'>) => !signal.aborted && setKnown({ query, ...news });
    const wait = setTimeout(() => {
      tryOut(query, signal).then(
        (tried) => learn({ tried }),
        (error: unknown) => {
          if (signal.aborted) return;
          report(error);
          learn({ trouble: sentenceOf(error) });
        },
      );
    }, rest);
    return () => {
      clearTimeout(wait);
      left.abort();
    };
  }, [query, tryOut, rest]);
  return known.query === query ? known : {};
}
