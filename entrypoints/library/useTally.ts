import { useCallback } from 'react';
import type { OffprintDb } from '@/lib/library/db';
import type { Gist } from '@/lib/library/factTable';
import { addPaper, startTally, type Tally } from '@/lib/statistics/tally';
import type { WeekStart } from '@/lib/statistics/weeks';
import type { Finder } from '../reader/finder';
import { useAllPapers } from './useAllPapers';

/** All papers counted by the week, live; undefined until that is done for the first time. */
export function useTally(db: OffprintDb, finder: Finder | undefined, start: WeekStart): Tally | undefined {
  const begin = useCallback(() => {
    const tally = startTally(start);
    return { meet: (paper: Gist) => addPaper(tally, paper), end: () => tally };
  }, [start]);
  return useAllPapers(db, finder, begin);
}
