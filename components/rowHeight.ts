/** How high a row of a list is by its style sheet, px: the `--row` of what holds the rows. */
export function rowHeight(list: HTMLElement): number | undefined {
  const rows = list.firstElementChild ?? list;
  return Number.parseFloat(getComputedStyle(rows).getPropertyValue('--row')) || undefined;
}
