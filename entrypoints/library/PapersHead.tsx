import type { RefObject } from 'react';
import { countText } from '@/components/countText';
import { DidYouMean } from '@/components/DidYouMean';
import { ListTools, ORDERS } from '@/components/library/ListTools';
import { NotUnderstood } from '@/components/NotUnderstood';
import { SearchBox } from '@/components/SearchBox';
import type { ShownList } from '@/components/shownList';
import { TrashLine } from '@/components/TrashLine';
import type { Tag } from '@/lib/library/clip';
import type { OffprintDb } from '@/lib/library/db';
import { TRASH_DAYS } from '@/lib/library/inTrash';
import { isSavedSearch } from '@/lib/library/savedSearch';
import { SearchLine } from '../reader/SearchLine';
import { searchPrompt, shelfName } from '../reader/shelves';
import { useCompletions } from '../reader/useCompletions';
import type { Place } from '../reader/usePlace';
import styles from './Papers.module.css';
import { PickedPapers } from './PickedPapers';
import { standing, withoutSort } from './standing';
import type { Addressed } from './useAddress';
import type { usePaperHands } from './usePaperHands';
import type { usePicked } from './usePicked';

/** A gesture may be on so many papers. */
const MOST_AT_ONCE = 20_000;

interface Props extends Addressed {
  db: OffprintDb;
  place: Place;
  lists: readonly ShownList[];
  picking: ReturnType<typeof usePicked>;
  hands: ReturnType<typeof usePaperHands>;
  box: RefObject<HTMLInputElement | null>;
  suggestTags(letters: string): Promise<Tag[]>;
  onHelp(): void;
}

/** What stands above a list of papers: what is searched for, and how the papers stand or what is done with those picked. */
export function PapersHead({ db, place, lists, picking, hands, box, suggestTags, onHelp, ...addressed }: Props) {
  const { address, go, adjust } = addressed;
  const { shelf, ids, query, setQuery, goTo, found } = place;
  const { change } = hands;
  const stand = standing(query, address.sort);
  const completing = useCompletions(db, lists, place);
  const focusBox = () => box.current?.focus();
  const take = (typed: string) => {
    setQuery(typed);
    focusBox();
  };
  return (
    <>
      <h1 className={styles.name}>{shelfName(shelf, lists)}</h1>
      <SearchBox
        ref={box}
        query={query}
        placeholder={searchPrompt(shelf, lists)}
        wide={shelf.kind === 'everything'}
        {...completing}
        onQuery={setQuery}
        onWide={(wide) => goTo({ kind: wide ? 'everything' : 'all' })}
        onHelp={onHelp}
      />
      <NotUnderstood parts={found?.notUnderstood ?? []} />
      {picking.picked.length > 0 ? (
        <PickedPapers
          db={db}
          ids={picking.picked}
          finder={place.finder}
          asked={hands.editing}
          onAsk={hands.setEditing}
          lists={lists.filter((list) => !isSavedSearch(list))}
          {...{ suggestTags, change }}
          onClear={picking.clear}
        />
      ) : (
        <ListTools
          count={countText({ shown: ids.length, total: found ? found.total : ids.length })}
          order={ORDERS.find((order) => order === stand)}
          isSearched={stand === 'best'}
          grouping={address.group}
          look={address.look}
          onOrder={(sort) => adjust({ sort, query: withoutSort(query) })}
          onGrouping={(group) => adjust({ group })}
          onLook={(look) => adjust({ look })}
        />
      )}
      <div className={styles.asked}>
        <DidYouMean spelling={found?.spelling} onTake={take} />
        <SearchLine
          place={place}
          lists={lists}
          change={change}
          onSaved={focusBox}
          onEdit={() => go({ section: 'tags' })}
        />
      </div>
      {shelf.kind === 'trash' && !query.trim() && ids.length > 0 && (
        <TrashLine
          count={ids.length}
          days={TRASH_DAYS}
          onEmpty={() => change({ verb: 'purge', ids: ids.slice(0, MOST_AT_ONCE) })}
        />
      )}
    </>
  );
}
