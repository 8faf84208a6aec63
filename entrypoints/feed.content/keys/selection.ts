import type { ArxivId } from '@/lib/paper';

/** Papers that the next gesture is for, all at once. */
export interface Selection {
  has(id: ArxivId): boolean;
  ids(): ReadonlySet<ArxivId>;
  toggle(id: ArxivId): void;
  /**
   * Selects all from where the last range began, or else from `from`, to `to`, in this order. Going back, a range gives up
   * what it took in; what was selected otherwise stays.
   */
  extend(from: ArxivId, to: ArxivId, order: readonly ArxivId[]): void;
  clear(): void;
}

export function createSelection(): Selection {
  let selected = new Set<ArxivId>();
  /** The range that is being extended: its two ends, and what was selected before it began. */
  let range: { anchor: ArxivId; end: ArxivId; before: Set<ArxivId> } | undefined;

  function toggle(id: ArxivId): void {
    range = undefined;
    if (!selected.delete(id)) selected.add(id);
  }

  function extend(from: ArxivId, to: ArxivId, order: readonly ArxivId[]): void {
    if (range?.end !== from) range = { anchor: from, end: from, before: selected };
    range.end = to;
    const ends = [order.indexOf(range.anchor), order.indexOf(to)];
    const between = order.slice(Math.min(...ends), Math.max(...ends) + 1);
    selected = new Set([...range.before, ...between]);
  }

  function clear(): void {
    range = undefined;
    selected = new Set();
  }

  return { has: (id) => selected.has(id), ids: () => selected, toggle, extend, clear };
}
