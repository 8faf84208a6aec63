import type { Change } from '@/components/change';
import { listExists } from '@/components/listExists';
import { SaveSearch } from '@/components/SaveSearch';
import { SearchAsked } from '@/components/SearchAsked';
import type { ShownList } from '@/components/shownList';
import type { ListId } from '@/lib/library/clip';
import './laterTexts';
import type { Place } from './usePlace';

interface Props {
  place: Place;
  lists: readonly ShownList[];
  change: Change;
  onSaved(): void;
  onEdit(list: ListId): void;
}

/** The way to save what is searched for, or what the saved search that is looked at asks. */
export function SearchLine({ place, lists, change, onSaved, onEdit }: Props) {
  const { shelf, scope, goTo, setQuery } = place;
  const typed = place.query.trim();
  const save = async (name: string) => {
    const { searchHere } = await import('./searchHere');
    const list = crypto.randomUUID();
    const asked = { query: searchHere(typed, shelf, lists), scope: scope === 'everything' ? scope : undefined };
    await change({ verb: 'saveSearch', list, name, ...asked });
    goTo({ kind: 'search', list });
    setQuery('');
    onSaved();
  };
  // A search finds nothing of the trash later on.
  if (typed && shelf.kind === 'trash') return null;
  if (typed) return <SaveSearch key={typed} query={typed} refuse={(name) => listExists(lists, name)} onSave={save} />;
  const search = shelf.kind === 'search' ? lists.find(({ id }) => id === shelf.list) : undefined;
  return search ? <SearchAsked search={search} onEdit={() => onEdit(search.id)} /> : null;
}
