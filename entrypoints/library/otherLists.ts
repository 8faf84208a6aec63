import type { ShownList } from '@/components/shownList';
import type { Row } from '@/lib/library/queries';

/** The lists of a paper but the first, under which it stands where papers are grouped by list. */
export function otherLists(row: Row | undefined, lists: readonly ShownList[]): string | undefined {
  const [, ...others] = lists.filter(({ id }) => row?.clip?.lists.includes(id));
  return others.map(({ name }) => name).join(', ') || undefined;
}
