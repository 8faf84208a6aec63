import { useEffect, useRef, useState } from 'react';
import type { DetailsPart } from '@/components/PaperDetails';
import type { ArxivId } from '@/lib/paper';

interface Selected<Id> {
  activeId?: Id | undefined;
  openId?: Id | undefined;
  /** Counts up when the active row shall take the focus. */
  focusing: number;
  asked?: { part: DetailsPart; times: number } | undefined;
}

/**
 * Which row is active, and which is opened. When the active row leaves the list, the one in its place is; an opened one
 * that leaves it is closed, and does not come back open elsewhere.
 */
export function useSelection<Id extends string>(ids: readonly Id[]) {
  const [selected, setSelected] = useState<Selected<Id>>({ focusing: 0 });
  const lastIndex = useRef(0);
  const index = selected.activeId ? ids.indexOf(selected.activeId) : 0;
  if (index >= 0) lastIndex.current = index;
  const at = index >= 0 ? index : Math.min(lastIndex.current, ids.length - 1);
  const change = (part: Partial<Selected<Id>>) => setSelected((before) => ({ ...before, ...part }));
  const { openId } = selected;
  useEffect(() => {
    if (openId && !ids.includes(openId)) setSelected((before) => ({ ...before, openId: undefined }));
  }, [ids, openId]);
  const focus = (activeId: Id | undefined) =>
    setSelected((before) => ({ ...before, activeId, focusing: before.focusing + 1 }));
  return {
    ...selected,
    activeId: ids[at],
    isFirst: at === 0,
    activate: (activeId: Id) => activeId !== selected.activeId && change({ activeId }),
    focusActive: () => focus(ids[at]),
    focusFirst: () => focus(ids[0]),
    move: (by: number) => focus(ids[Math.max(0, Math.min(ids.length - 1, at + by))]),
    open: (openId: Id | undefined) => change({ openId, asked: undefined }),
    ask: (openId: Id, part: DetailsPart) =>
      setSelected((before) => ({ ...before, openId, asked: { part, times: (before.asked?.times ?? 0) + 1 } })),
  };
}

export type Selection<Id extends string = ArxivId> = ReturnType<typeof useSelection<Id>>;
