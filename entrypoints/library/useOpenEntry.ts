import { useMemo, useState } from 'react';
import { type Entry, paperOf } from '@/components/library/entries';
import type { ArxivId } from '@/lib/paper';

/** Where the open paper is marked: where it was opened last, or else in the first of its places. */
export function useOpenEntry(entries: readonly Entry[], paper: ArxivId | undefined) {
  const [openedAt, openAt] = useState<Entry>();
  const marked = useMemo(() => {
    if (!paper) return undefined;
    const isThere = openedAt && paperOf(openedAt) === paper && entries.includes(openedAt);
    return isThere ? openedAt : entries.find((entry) => paperOf(entry) === paper);
  }, [entries, paper, openedAt]);
  return [marked, openAt] as const;
}
