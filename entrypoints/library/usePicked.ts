import { useCallback, useMemo, useRef, useState } from 'react';
import { type Entry, paperOf } from '@/components/library/entries';
import type { Picked } from '@/components/library/LibraryPaper';
import type { ArxivId } from '@/lib/paper';

const NONE: ReadonlySet<ArxivId> = new Set();

/** The papers that the reader picked, of those that stand here, each once; one that leaves is picked no more. */
export function usePicked(entries: readonly Entry[]) {
  const [chosen, setChosen] = useState(NONE);
  /** Where a range begins. */
  const anchor = useRef<Entry>(undefined);
  const latest = useRef(entries);
  latest.current = entries;
  const isPicked = useMemo(() => (chosen.size ? shown(entries, chosen) : NONE), [entries, chosen]);
  const picked = useMemo(() => [...isPicked], [isPicked]);

  const pick = useCallback((how: Picked, entry: Entry) => {
    const from = anchor.current;
    setChosen((before) =>
      how === 'range' && from ? withRange(before, latest.current, from, entry) : toggled(before, entry),
    );
    if (how === 'toggle' || !from) anchor.current = entry;
  }, []);
  const pickAll = useCallback(() => setChosen(new Set(latest.current.map(paperOf))), []);
  const clear = useCallback(() => {
    anchor.current = undefined;
    setChosen(NONE);
  }, []);
  return { picked, isPicked, pick, pickAll, clear };
}

/** In the order in which they stand. */
function shown(entries: readonly Entry[], chosen: ReadonlySet<ArxivId>): ReadonlySet<ArxivId> {
  const papers = new Set<ArxivId>();
  for (const entry of entries) {
    const id = paperOf(entry);
    if (chosen.has(id)) papers.add(id);
  }
  return papers;
}

function toggled(before: ReadonlySet<ArxivId>, entry: Entry): Set<ArxivId> {
  const after = new Set(before);
  const id = paperOf(entry);
  if (!after.delete(id)) after.add(id);
  return after;
}

function withRange(
  before: ReadonlySet<ArxivId>,
  entries: readonly Entry[],
  from: Entry,
  to: Entry,
): ReadonlySet<ArxivId> {
  const [one, other] = [entries.indexOf(from), entries.indexOf(to)];
  if (one < 0 || other < 0) return toggled(before, to);
  return new Set([...before, ...entries.slice(Math.min(one, other), Math.max(one, other) + 1).map(paperOf)]);
}
