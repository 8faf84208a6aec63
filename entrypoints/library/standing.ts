import { ORDERS } from '@/components/library/ListTools';
import type { Sort } from '@/lib/search/query/query';
import { readQuery } from '@/lib/search/query/readQuery';

/** How papers stand: sorted; best match first; or as they always do in their place. */
export type Standing = (typeof ORDERS)[number] | 'best' | 'usual';

/** How the papers of a search stand; a `sort:` that was typed wins over what was chosen. */
export function standing(query: string, chosen: Sort | undefined): Standing {
  const { sort = chosen, alternatives } = readQuery(query, { now: 0, typing: true });
  const usual = alternatives.some(({ words }) => words.trim()) ? 'best' : 'usual';
  return ORDERS.find((order) => order === sort) ?? usual;
}

/** A search without its `sort:`, for another order to be chosen. */
export function withoutSort(query: string): string {
  return query.replace(/(^|\s)sort:\S*/gi, '').trim();
}
