import { EmptyState } from '@/components/EmptyState';
import type { List } from '@/lib/library/clip';
import { nothingFound, nothingHere, type Ways } from './emptyWords';
import type { AnyShelf } from './shelves';

interface Props {
  /** What was searched for; nothing: '' or spaces. */
  query: string;
  shelf: AnyShelf;
  lists: readonly List[];
  ways: Ways;
  /** How many papers fit among all seen, if that is known. */
  elsewhere: number | undefined;
  /** Whether anything at all is clipped. */
  anyClips: boolean;
}

/** In place of papers where there are none: why, and what to do next. */
export function EmptyPlace({ query, shelf, lists, ways, elsewhere, anyClips }: Props) {
  const sought = query.trim();
  return (
    <EmptyState
      {...(sought ? nothingFound(sought, shelf, lists, ways, elsewhere) : nothingHere(shelf, anyClips, ways))}
    />
  );
}
