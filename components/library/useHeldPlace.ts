import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Entry } from './entries';
import { HEAD, type Item } from './itemsOf';

export interface Lines {
  /** What is listed. */
  of: string;
  items: readonly Item[];
  columns: number;
  /** Of a line of papers, px. */
  height: number;
}

/** What of a list can be seen, px from its top. */
export interface View {
  top: number;
  height: number;
}

/**
 * Has lines measured anew when they get another height, and keeps a paper where it stands in the view when they do, or
 * hold more papers or fewer: a list gets narrower when a paper opens beside it, and that paper must not leave the view.
 */
export function useHeldPlace(
  list: RefObject<HTMLElement | null>,
  lines: Lines,
  active: Entry | undefined,
  measure: () => void,
): void {
  const last = useRef(lines);
  const shift = useRef(0);
  // Only in the drawing after the measuring is the list high enough to be scrolled that far.
  useLayoutEffect(() => {
    if (list.current && shift.current) list.current.scrollTop += shift.current;
    shift.current = 0;
  });
  useLayoutEffect(() => {
    const before = last.current;
    last.current = lines;
    if (!list.current || isLaidOutAlike(before, lines)) return;
    const view = { top: list.current.scrollTop, height: list.current.clientHeight };
    if (before.of === lines.of) shift.current = heldShift(before, lines, view, active);
    measure();
  });
}

/** How far a list must be scrolled for the active paper, or else the first in view, to stay where it is in the view. */
export function heldShift(before: Lines, after: Lines, view: View, active: Entry | undefined): number {
  const top = active && topOf(before, active);
  const isSeen = top !== undefined && top > view.top - before.height && top < view.top + view.height;
  const held = isSeen ? active : entryAt(before, view.top);
  const [from, to] = [held && topOf(before, held), held && topOf(after, held)];
  return from === undefined || to === undefined ? 0 : to - from;
}

function isLaidOutAlike(one: Lines, other: Lines): boolean {
  return one.height === other.height && one.columns === other.columns;
}

function topOf(lines: Lines, entry: Entry): number | undefined {
  let top = 0;
  for (const item of lines.items) {
    if (item.kind === 'papers' && item.entries.includes(entry)) return top;
    top += heightOf(item, lines);
  }
  return undefined;
}

/** The first paper of the line that stands there, or of the next one where that is a heading. */
function entryAt(lines: Lines, y: number): Entry | undefined {
  let bottom = 0;
  for (const item of lines.items) {
    bottom += heightOf(item, lines);
    if (item.kind === 'papers' && bottom > y) return item.entries[0];
  }
  return undefined;
}

function heightOf(item: Item, { height }: Lines): number {
  return item.kind === 'head' ? HEAD : height;
}
