import type { ShownList } from '@/components/shownList';
import type { Row } from '@/lib/library/queries';

/** The lists of a paper but the first, under which it stands where papers are grouped by list. */
export function otherLists(row: Row | undefined, lists: readonly ShownList[]): string | undefined {
  const [, ...others] = lists.filter(({ id }) => row?.clip?.lists.includes(id));
  return others.map(({ name }) => apart(name)).join(', ') || undefined;
}

/** A name as one piece, whichever way its letters run beside those of the others. */
function apart(name: string): string {
  return `\u2068${name}\u2069`;
}
