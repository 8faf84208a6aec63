import type { List } from '@/lib/library/clip';
import { both, named } from '@/lib/search/query/both';
import type { AnyShelf } from './shelves';

/** The query that finds among all papers what these words find on a shelf. */
export function searchHere(typed: string, shelf: AnyShelf, lists: readonly List[]): string {
  return both(askedBy(shelf, lists), typed);
}

function askedBy(shelf: AnyShelf, lists: readonly List[]): string {
  if (shelf.kind === 'unread' || shelf.kind === 'starred') return `is:${shelf.kind}`;
  if (shelf.kind === 'tag') return named('tag', shelf.tag);
  if (shelf.kind !== 'list' && shelf.kind !== 'search') return '';
  const list = lists.find(({ id }) => id === shelf.list);
  return list?.query ?? named('list', list?.name ?? shelf.list);
}
