/** How high the rows of a long list stand, in px: all alike, but for one that is opened. */
export interface Heights {
  count: number;
  row: number;
  opened?: { index: number; height: number } | undefined;
}

/** Rows from `first` up to, not including, `last`. */
export interface Range {
  first: number;
  last: number;
}

/** Where a row begins; of the row after the last: where the list ends. */
export function topOf({ row, opened }: Heights, index: number): number {
  return index * row + (opened && index > opened.index ? opened.height - row : 0);
}

/** The rows that touch the view, and `spare` more on either side. */
export function rowsInView(heights: Heights, top: number, view: number, spare: number): Range {
  const first = Math.max(0, rowAt(heights, top) - spare);
  const last = Math.min(heights.count, rowAt(heights, top + view) + 1 + spare);
  return { first: Math.min(first, last), last };
}

function rowAt({ row, opened }: Heights, y: number): number {
  if (!opened || y < opened.index * row) return Math.floor(y / row);
  const below = y - opened.index * row - opened.height;
  return below < 0 ? opened.index : opened.index + 1 + Math.floor(below / row);
}
