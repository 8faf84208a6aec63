import { useCallback, useMemo, useRef, useState } from 'react';
import type { Picked } from '@/components/library/LibraryPaper';
import type { ArxivId } from '@/lib/paper';

const NONE: ReadonlySet<ArxivId> = new Set();

/** The papers that the reader picked, of those that stand here; one that leaves is picked no more. */
export function usePicked(ids: readonly ArxivId[]) {
  const [chosen, setChosen] = useState(NONE);
  /** Where a range begins. */
  const anchor = useRef<ArxivId>(undefined);
  const latest = useRef(ids);
  latest.current = ids;
  const picked = useMemo(() => (chosen.size ? ids.filter((id) => chosen.has(id)) : []), [ids, chosen]);
  const isPicked = useMemo(() => new Set(picked), [picked]);

  const pick = useCallback((how: Picked, id: ArxivId) => {
    const from = anchor.current;
    setChosen((before) =>
      how === 'range' && from ? withRange(before, latest.current, from, id) : toggled(before, id),
    );
    if (how === 'toggle' || !from) anchor.current = id;
  }, []);
  const pickAll = useCallback(() => setChosen(new Set(latest.current)), []);
  const clear = useCallback(() => {
    anchor.current = undefined;
    setChosen(NONE);
  }, []);
  return { picked, isPicked, pick, pickAll, clear };
}

function toggled(before: ReadonlySet<ArxivId>, id: ArxivId): Set<ArxivId> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}

function withRange(
  before: ReadonlySet<ArxivId>,
  ids: readonly ArxivId[],
  from: ArxivId,
  to: ArxivId,
): ReadonlySet<ArxivId> {
  const [one, other] = [ids.indexOf(from), ids.indexOf(to)];
  if (one < 0 || other < 0) return toggled(before, to);
  return new Set([...before, ...ids.slice(Math.min(one, other), Math.max(one, other) + 1)]);
}
