import type { Entry } from './entries';

/** Papers that stand together under a heading; without one where they are not grouped. */
export interface PaperGroup {
  key: string;
  label?: string;
  entries: readonly Entry[];
}

/** What stands in one line across the list: a heading, or as many papers as the line has room for. */
export type Item =
  | { kind: 'head'; key: string; label: string; count: number }
  | { kind: 'papers'; key: string; entries: readonly Entry[] /** Of its first paper, among all. */; at: number };

/** px; the style sheet gives headings the same. */
export const HEAD = 44;

/** The lines of a list from its top, with so many papers side by side. */
export function itemsOf(groups: readonly PaperGroup[], columns: number): Item[] {
  const items: Item[] = [];
  let at = 0;
  for (const { key, label, entries } of groups) {
    if (label !== undefined) items.push({ kind: 'head', key, label, count: entries.length });
    for (let from = 0; from < entries.length; from += columns) {
      const line = entries.slice(from, from + columns);
      items.push({ kind: 'papers', key: `${key} ${line[0]}`, entries: line, at: at + from });
    }
    at += entries.length;
  }
  return items;
}

/** All that stands in a list, in its order. */
export function entriesIn(groups: readonly PaperGroup[]): readonly Entry[] {
  return groups.length === 1 && groups[0] ? groups[0].entries : groups.flatMap(({ entries }) => entries);
}
