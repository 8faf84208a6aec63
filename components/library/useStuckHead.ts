import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { useCallback, useMemo } from 'react';
import type { Item } from './itemsOf';

/**
 * The heading under which the papers at the top of the view stand: it stays there while they pass. `rangeExtractor` has it
 * drawn, `stuckAt` tells which one it is when the line that is first in view is known.
 */
export function useStuckHead(items: readonly Item[]) {
  const heads = useMemo(() => items.flatMap(({ kind }, line) => (kind === 'head' ? [line] : [])), [items]);
  const stuckAt = useCallback(
    (firstLine: number | undefined) =>
      firstLine === undefined ? undefined : heads.findLast((line) => line <= firstLine),
    [heads],
  );
  const rangeExtractor = useCallback(
    (range: Range) => {
      const lines = defaultRangeExtractor(range);
      const stuck = stuckAt(range.startIndex);
      return stuck === undefined || lines.includes(stuck) ? lines : [stuck, ...lines];
    },
    [stuckAt],
  );
  return { isGrouped: heads.length > 0, stuckAt, rangeExtractor };
}
