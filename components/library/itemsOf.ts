import type { ArxivId } from '@/lib/paper';

/** Papers that stand together under a heading; without one where they are not grouped. */
export interface PaperGroup {
  key: string;
  label?: string;
  ids: readonly ArxivId[];
}

/** What stands in one line across the list: a heading, or as many papers as the line has room for. */
export type Item =
  | { kind: 'head'; key: string; label: string; count: number }
  | { kind: 'papers'; key: string; ids: readonly ArxivId[] /** Of its first paper, among all. */; at: number };

/** The lines of a list from its top, with so many papers side by side. */
export function itemsOf(groups: readonly PaperGroup[], columns: number): Item[] {
  const items: Item[] = [];
  let at = 0;
  for (const { key, label, ids } of groups) {
    if (label !== undefined) items.push({ kind: 'head', key, label, count: ids.length });
    for (let from = 0; from < ids.length; from += columns) {
      const line = ids.slice(from, from + columns);
      items.push({ kind: 'papers', key: `${key} ${line[0]}`, ids: line, at: at + from });
    }
    at += ids.length;
  }
  return items;
}

/** All papers in the order in which they stand. */
export function idsIn(groups: readonly PaperGroup[]): readonly ArxivId[] {
  return groups.length === 1 && groups[0] ? groups[0].ids : groups.flatMap(({ ids }) => ids);
}
