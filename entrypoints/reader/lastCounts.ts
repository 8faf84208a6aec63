import type { ListId } from '@/lib/library/clip';

const KEY = 'savedSearchCounts';

export type Counts = ReadonlyMap<ListId, number>;

/** How many papers answered each saved search when it was last looked at, to be shown until that is known again. */
export function lastCounts(): Counts {
  const kept = localStorage.getItem(KEY);
  return new Map(kept === null ? [] : (JSON.parse(kept) as [ListId, number][]));
}

export function keepCounts(counts: Counts): void {
  localStorage.setItem(KEY, JSON.stringify([...counts]));
}
