import { useEffect } from 'react';
import type { ArxivId } from '@/lib/paper';
import { report } from '@/lib/report';
import type { Wanted } from '@/lib/search/search';
import type { Finder } from '../reader/finder';
import { idle } from '../reader/rest';

/** ms; the reading goes on after these even while the page is busy. */
const MOST_IDLE = 1_000;

/**
 * Reads what papers are sorted, grouped and sifted by before anyone asks for it, and again after it changed, while nothing
 * else is to be done: whoever sorts first would wait for the reading of all papers.
 */
export function useFactsAhead(
  finder: Finder | undefined,
  wanted: Wanted,
  ids: readonly ArxivId[],
  atRest: boolean,
): void {
  useEffect(() => {
    if (!finder || !atRest) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    const rest = async () => {
      await idle(MOST_IDLE);
      signal.throwIfAborted();
    };
    const read = async () => {
      await rest();
      await finder.everyId(wanted);
      await finder.facts.of(ids, rest);
    };
    const readAgain = () => void read().catch((error: unknown) => signal.aborted || report(error));
    readAgain();
    const unwatch = finder.facts.watch(readAgain);
    return () => {
      unwatch();
      leaving.abort();
    };
  }, [finder, wanted, ids, atRest]);
}
