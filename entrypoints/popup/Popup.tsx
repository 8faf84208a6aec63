import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { t } from '#i18n';
import { countText } from '@/components/countText';
import { DidYouMean } from '@/components/DidYouMean';
import { FoundLine } from '@/components/FoundLine';
import { Notice, type Said } from '@/components/Notice';
import { NotUnderstood } from '@/components/NotUnderstood';
import type { RowDeed } from '@/components/PaperRow';
import { SearchBox } from '@/components/SearchBox';
import { ShelfBar } from '@/components/ShelfBar';
import type { OffprintDb } from '@/lib/library/db';
import { TRASH_DAYS } from '@/lib/library/inTrash';
import { countsOf, listsWithCounts, tagsByUse } from '@/lib/library/queries';
import { isSavedSearch } from '@/lib/library/savedSearch';
import type { CitedAs } from '@/lib/messages';
import { type ArxivId, localDay } from '@/lib/paper';
import { report } from '@/lib/report';
import { copyPaper } from '../reader/copyPaper';
import { Dialogs, type Opened } from '../reader/Dialogs';
import { useOpenedSoon } from '../reader/OpenedPaper';
import { searchPrompt, shelfChoices, shelfOf } from '../reader/shelves';
import { FEED } from '../reader/site';
import { useClipKeys } from '../reader/useClipKeys';
import { useCompletions } from '../reader/useCompletions';
import { useGestures } from '../reader/useGestures';
import { useLate } from '../reader/useLate';
import { useChoice, usePlace } from '../reader/usePlace';
import type { Found } from '../reader/useSearch';
import { useSelection } from '../reader/useSelection';
import { type Shelved, shelfKey, useRows } from '../reader/useShelf';
import { useSteady } from '../reader/useSteady';
import styles from './Popup.module.css';
import { Rows } from './Rows';
import { useOpening } from './useOpening';
import { usePopupKeys } from './usePopupKeys';
import { useWaysOut } from './useWaysOut';

// What can wait until the rows stand there, and what is seldom shown.
const PageHere = lazy(() => import('./PageHere').then(({ PageHere }) => ({ default: PageHere })));
const EmptyPlace = lazy(() => import('../reader/EmptyPlace').then(({ EmptyPlace }) => ({ default: EmptyPlace })));
const loadSearchLine = () => import('../reader/SearchLine').then(({ SearchLine }) => ({ default: SearchLine }));
const SearchLine = lazy(loadSearchLine);
const TrashLine = lazy(() => import('@/components/TrashLine').then(({ TrashLine }) => ({ default: TrashLine })));
const News = lazy(() => import('./News').then(({ News }) => ({ default: News })));

/** A gesture may be on so many papers. */
const MOST_AT_ONCE = 20_000;
const SAY_FOUND_MS = 600;
/** Reading the first rows of 100,000 clips takes less; what there is to know when it takes longer is loaded then. */
const LATE_MS = 1_000;

interface Props {
  db: OffprintDb;
  /** Drawn at once, if it was read in time. */
  first?: Shelved | undefined;
  /** Resolves when an older page keeps the library from being opened. */
  blocked?: Promise<void>;
  /** What was typed before this is drawn. */
  typed?: () => string;
}

/** The popup: search, this page, and the reader's clips. */
export function Popup({ db, first, blocked, typed }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<Opened>();
  const place = usePlace(
    db,
    useChoice(() => withoutKey(typed?.() ?? '')),
    first,
  );
  const { shelf, goTo, query, setQuery, found, atRest } = place;
  const selection = useSelection(place.ids);
  const counts = useLiveQuery(() => (atRest ? countsOf(db) : undefined), [db, atRest]);
  const lists = (useLiveQuery(() => (atRest ? listsWithCounts(db) : undefined), [db, atRest]) ?? []).map(
    place.saved.shown,
  );
  const { change, act, undo, redo, spoken, shown, say, troubleOf } = useGestures(lists, place.refresh);
  const suggestTags = useCallback((letters: string) => tagsByUse(db, letters), [db]);
  const inView = place.ids.slice(place.range.first, place.range.last);
  const rows = useRows(db, place, [...inView, selection.activeId, selection.openId]);
  const row = selection.activeId ? rows.get(selection.activeId) : undefined;
  const completing = useCompletions(db, lists, place);

  const editLists = (begin?: string) => setOpened({ dialog: 'lists', begin });
  const widen = (wide = true) => goTo({ kind: wide ? 'everything' : 'all' });
  const clear = () => {
    if (!query && shelf.kind === 'all') return false;
    if (query) setQuery('');
    else goTo({ kind: 'all' });
    return true;
  };
  const search = (typed: string) => {
    setQuery(typed);
    box.current?.focus();
  };
  const onDeed = useSteady((deed: RowDeed, id: ArxivId) => {
    if (deed.deed === 'toggle') selection.open(selection.openId === id ? undefined : id);
    else if (deed.deed === 'showTag') goTo({ kind: 'tag', tag: deed.tag });
    else if (deed.deed === 'clip') act({ verb: 'clip', ids: [id] }, id);
    else if (deed.deed === 'star') act({ verb: 'star', ids: [id], on: deed.on }, id);
    else act({ verb: 'status', ids: [id], status: deed.status }, id);
  });

  const copy = (as: CitedAs, id: ArxivId) => void copyPaper(id, as).then(say);
  usePopupKeys({ box, selection, row, act, copy, undo, redo, help: () => setOpened({ dialog: 'help' }), clear });
  useOpening(box, change, atRest);
  useOpenedSoon(atRest);
  useEffect(() => {
    if (atRest) loadSearchLine().catch(report);
  }, [atRest]);
  const isLate = useLate(!atRest, LATE_MS);
  useFoundSaid(found, say);

  const clipKeys = useClipKeys(atRest);
  const { toLibrary, toPanel } = useWaysOut(atRest);
  const ways = { feed: FEED, clipKeys, onAll: () => goTo({ kind: 'all' }), onWiden: widen };
  const forDetails = {
    today: localDay(Date.now()),
    onDeed,
    lists: lists.filter((list) => !isSavedSearch(list)),
    suggestTags,
    change,
    copy,
  };
  const isTyped = Boolean(query.trim());
  return (
    <div className={styles.popup}>
      <header className={styles.head}>
        <h1>{t('popup.title')}</h1>
        <SearchBox
          ref={box}
          query={query}
          placeholder={searchPrompt(shelf, lists)}
          wide={shelf.kind === 'everything'}
          {...completing}
          onQuery={(typed) => setQuery(withoutKey(typed))}
          onWide={widen}
          onHelp={() => setOpened({ dialog: 'help' })}
        />
        <NotUnderstood parts={found?.notUnderstood ?? []} />
        <div className={styles.page}>
          <Suspense>{atRest && <PageHere db={db} troubleOf={troubleOf} {...forDetails} />}</Suspense>
        </div>
      </header>
      <ShelfBar
        shelves={shelfChoices(shelf, counts, lists)}
        chosen={shelfKey(shelf)}
        onChoose={(key) => goTo(shelfOf(key))}
        onLeave={() => goTo({ kind: 'all' })}
        onEditLists={() => editLists()}
        onEditRules={() => setOpened({ dialog: 'rules' })}
        onLibrary={() => toLibrary(shelf, query.trim())}
        onPanel={toPanel}
      />
      <main className={styles.rows}>
        <DidYouMean spelling={found?.spelling} onTake={search} />
        <Rows
          label={t('popup.papers')}
          place={place}
          rows={rows}
          selection={selection}
          troubleOf={troubleOf}
          empty={
            <Suspense>
              <EmptyPlace
                {...{ query, shelf, lists, ways }}
                elsewhere={found?.elsewhere}
                anyClips={Boolean(counts?.all)}
              />
            </Suspense>
          }
          {...forDetails}
        />
        {/* Whatever comes late stands below the rows, so that none moves under the reader's hand. */}
        <Suspense>
          {atRest && (isTyped || shelf.kind === 'search') && (
            <SearchLine
              place={place}
              lists={lists}
              change={change}
              onSaved={() => box.current?.focus()}
              onEdit={editLists}
            />
          )}
          {shelf.kind === 'trash' && !isTyped && place.ids.length > 0 && (
            <TrashLine
              count={place.ids.length}
              days={TRASH_DAYS}
              onEmpty={() => change({ verb: 'purge', ids: place.ids.slice(0, MOST_AT_ONCE) })}
            />
          )}
        </Suspense>
      </main>
      <Suspense>{(atRest || isLate) && <News db={db} drawn={atRest} blocked={blocked} />}</Suspense>
      {found && <FoundLine shown={found.ids.length} total={found.total} ms={found.ms} />}
      {opened?.dialog !== 'lists' && opened?.dialog !== 'rules' && (
        <Notice spoken={spoken} shown={shown} onUndo={undo} />
      )}
      <Dialogs
        opened={opened}
        db={db}
        {...forDetails}
        lists={lists}
        papersLists={forDetails.lists}
        onClose={() => setOpened(undefined)}
      >
        <Notice spoken={spoken} shown={shown} inFlow onUndo={undo} />
      </Dialogs>
    </div>
  );
}

/** A slash is the key that leads to the box, and is pressed in it too. */
function withoutKey(typed: string): string {
  return typed.replace(/^\//, '');
}

/** Says how many papers were found, once the reader has stopped typing. */
function useFoundSaid(found: Found | undefined, say: (said: Said) => void) {
  const text = found && foundText(found);
  useEffect(() => {
    if (!text) return;
    const wait = setTimeout(() => say({ text, seen: false }), SAY_FOUND_MS);
    return () => clearTimeout(wait);
  }, [text, say]);
}

function foundText({ ids, total, spelling }: Found): string {
  const found = t('popup.found', { papers: countText({ shown: ids.length, total }) });
  return spelling ? `${found} ${t('popup.didYouMean', { query: spelling })}` : found;
}
