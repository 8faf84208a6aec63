import { useCallback, useRef, useState } from 'react';
import { t } from '#i18n';
import { countText } from '@/components/countText';
import { DidYouMean } from '@/components/DidYouMean';
import { EmptyState } from '@/components/EmptyState';
import { idsIn } from '@/components/library/itemsOf';
import { LibraryPaper } from '@/components/library/LibraryPaper';
import { ListTools, ORDERS } from '@/components/library/ListTools';
import { PaperList } from '@/components/library/PaperList';
import { PaperPane } from '@/components/library/PaperPane';
import { Notice } from '@/components/Notice';
import { NotUnderstood } from '@/components/NotUnderstood';
import type { RowDeed } from '@/components/PaperRow';
import { SearchBox } from '@/components/SearchBox';
import type { ShownList } from '@/components/shownList';
import { TrashLine } from '@/components/TrashLine';
import type { OffprintDb } from '@/lib/library/db';
import { TRASH_DAYS } from '@/lib/library/inTrash';
import { tagsByUse } from '@/lib/library/queries';
import { isSavedSearch } from '@/lib/library/savedSearch';
import { type ArxivId, localDay } from '@/lib/paper';
import { copyPaper } from '../reader/copyPaper';
import { nothingFound, nothingHere } from '../reader/emptyPlace';
import { OpenedPaper, useOpenedSoon } from '../reader/OpenedPaper';
import { SearchLine } from '../reader/SearchLine';
import { searchPrompt, shelfName } from '../reader/shelves';
import { FEED } from '../reader/site';
import { useCompletions } from '../reader/useCompletions';
import { useGestures } from '../reader/useGestures';
import type { Place } from '../reader/usePlace';
import { useSelection } from '../reader/useSelection';
import { useRows } from '../reader/useShelf';
import { useSteady } from '../reader/useSteady';
import styles from './Papers.module.css';
import { PickedPapers } from './PickedPapers';
import { Sightings } from './Sightings';
import type { Addressed } from './useAddress';
import { useGroups } from './useGroups';
import { useLibraryKeys } from './useLibraryKeys';
import { usePicked } from './usePicked';

/** A gesture may be on so many papers. */
const MOST_AT_ONCE = 20_000;

interface Props extends Addressed {
  db: OffprintDb;
  place: Place;
  lists: readonly ShownList[];
  /** Whether anything at all is clipped; undefined while it is not known. */
  anyClips: boolean | undefined;
  onHelp(): void;
}

/** The papers of a place, and beside them the one that stands open. */
export function Papers({ db, place, lists, anyClips, onHelp, address, go, adjust }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const [columns, setColumns] = useState(1);
  const [editing, setEditing] = useState<'tags' | 'lists'>();
  const { shelf, query, setQuery, found, goTo, atRest } = place;
  const groups = useGroups(place.ids, address.group, lists, place.finder);
  const ids = idsIn(groups);
  const selection = useSelection(ids);
  const { picked, isPicked, pick, pickAll, clear } = usePicked(ids);
  const rows = useRows(db, { ...place, ids }, [selection.activeId, address.paper]);
  const { change, act, undo, redo, spoken, shown, say, troubleOf } = useGestures(lists, place.refresh);
  const suggestTags = useCallback((letters: string) => tagsByUse(db, letters), [db]);
  const completing = useCompletions(db, lists, place);
  useOpenedSoon(atRest);

  const open = useSteady((id: ArxivId | undefined) => {
    // From none to one is a step that Back takes back; from one to another is not.
    if (id && !address.paper) go({ paper: id });
    else adjust({ paper: id === address.paper ? undefined : id });
  });
  const search = (typed: string) => {
    setQuery(typed);
    box.current?.focus();
  };
  const onDeed = useSteady((deed: RowDeed, id: ArxivId) => {
    selection.activate(id);
    if (deed.deed === 'toggle') open(id);
    else if (deed.deed === 'showTag') goTo({ kind: 'tag', tag: deed.tag });
    else if (deed.deed === 'clip') act({ verb: 'clip', ids: [id] }, id);
    else if (deed.deed === 'star') act({ verb: 'star', ids: [id], on: deed.on }, id);
    else act({ verb: 'status', ids: [id], status: deed.status }, id);
  });
  const onPick = useSteady(pick);
  const edit = (part: 'tags' | 'lists', id: ArxivId) => {
    if (picked.length) return setEditing(part);
    if (address.paper !== id) open(id);
    selection.ask(id, part);
  };
  const leave = () => {
    if (picked.length) clear();
    else if (address.paper) adjust({ paper: undefined });
    else if (query) setQuery('');
    else return false;
    return true;
  };
  const copy = (as: Parameters<typeof copyPaper>[1], id: ArxivId) => void copyPaper(id, as).then(say);
  const row = selection.activeId ? rows.get(selection.activeId) : undefined;
  useLibraryKeys({
    box,
    selection,
    row,
    columns,
    picked,
    pick,
    pickAll,
    open,
    act,
    copy,
    edit,
    undo,
    redo,
    leave,
    help: onHelp,
  });

  const today = localDay(Date.now());
  const opened = address.paper ? rows.get(address.paper) : undefined;
  const papersLists = lists.filter((list) => !isSavedSearch(list));
  const isTyped = Boolean(query.trim());
  const ways = {
    feed: FEED,
    clipKeys: undefined,
    onAll: () => goTo({ kind: 'all' }),
    onWiden: () => goTo({ kind: 'everything' }),
  };
  return (
    <div className={styles.papers} data-paper={opened ? true : undefined}>
      <div className={styles.list}>
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
        {picked.length > 0 ? (
          <PickedPapers
            ids={picked}
            finder={place.finder}
            asked={editing}
            onAsk={setEditing}
            lists={papersLists}
            {...{ suggestTags, change }}
            onExport={() => go({ section: 'keep' })}
            onClear={clear}
          />
        ) : (
          <ListTools
            count={countText({ shown: ids.length, total: found ? found.total : ids.length })}
            order={ORDERS.find((order) => order === address.sort)}
            grouping={address.group}
            look={address.look}
            onOrder={(sort) => adjust({ sort })}
            onGrouping={(group) => adjust({ group })}
            onLook={(look) => adjust({ look })}
          />
        )}
        <DidYouMean spelling={found?.spelling} onTake={search} />
        <SearchLine
          place={place}
          lists={lists}
          change={change}
          onSaved={() => box.current?.focus()}
          onEdit={() => go({ section: 'tags' })}
        />
        {shelf.kind === 'trash' && !isTyped && ids.length > 0 && (
          <TrashLine
            count={ids.length}
            days={TRASH_DAYS}
            onEmpty={() => change({ verb: 'purge', ids: ids.slice(0, MOST_AT_ONCE) })}
          />
        )}
        {place.isEmpty ? (
          <EmptyState
            {...(isTyped
              ? nothingFound(query.trim(), shelf, lists, ways, found?.elsewhere)
              : nothingHere(shelf, anyClips ?? false, ways))}
          />
        ) : (
          <PaperList
            label={t('popup.papers')}
            groups={groups}
            look={address.look}
            of={`${place.of}/${address.group}`}
            count={ids.length}
            activeId={selection.activeId}
            focusing={selection.focusing}
            onActive={selection.activate}
            onShow={place.setRange}
            onColumns={setColumns}
          >
            {(id) => (
              <LibraryPaper
                id={id}
                row={rows.get(id)}
                look={address.look}
                marks={found?.hits.get(id)?.marks}
                active={id === selection.activeId}
                open={id === address.paper}
                picked={isPicked.has(id)}
                picking={picked.length > 0}
                today={today}
                trouble={troubleOf(id)}
                onDeed={onDeed}
                onPick={onPick}
              />
            )}
          </PaperList>
        )}
        <Notice spoken={spoken} shown={shown} onUndo={undo} />
      </div>
      {opened && (
        <PaperPane row={opened} onClose={() => adjust({ paper: undefined })}>
          <OpenedPaper
            key={opened.id}
            row={opened}
            marks={found?.hits.get(opened.id)?.marks}
            asked={selection.asked}
            roomy
            tagsFor={place.finder?.tagsFor}
            lists={papersLists}
            {...{ suggestTags, change, copy }}
          />
          <Sightings key={`sightings ${opened.id}`} db={db} id={opened.id} today={today} />
        </PaperPane>
      )}
    </div>
  );
}
