import type { ShownList } from '@/components/shownList';
import type { Row } from '@/lib/library/queries';

/** The lists of a paper but the one under whose heading it stands; undefined where it stands under none. */
export function otherLists(
  row: Row | undefined,
  lists: readonly ShownList[],
  heading: string | undefined,
): string | undefined {
  if (!heading) return undefined;
  const others = lists.filter(({ id }) => id !== heading && row?.clip?.lists.includes(id));
  return others.map(({ name }) => apart(name)).join(', ') || undefined;
}

/** A name as one piece, whichever way its letters run beside those of the others. */
function apart(name: string): string {
  return `\u2068${name}\u2069`;
}
