/** A closed row when no style sheet says better (`--row`), px. */
export const ROW_PX = 88;
/** The popup's height, px: no list of rows is expected to be lower. */
export const VIEW_PX = 600;

/** As many rows as may be in view, before there is a list to be measured. */
export function rowsExpected(): number {
  return Math.ceil(Math.max(VIEW_PX, innerHeight) / ROW_PX) + 1;
}

/** How high a row of a list is by its style sheet, px: the `--row` of what holds the rows. */
export function rowHeight(list: HTMLElement): number | undefined {
  const rows = list.firstElementChild ?? list;
  return Number.parseFloat(getComputedStyle(rows).getPropertyValue('--row')) || undefined;
}
