import { useCallback, useMemo, useRef, useState } from 'react';
import { t } from '#i18n';
import { headingOf, paperOf } from '@/components/library/entries';
import { entriesIn } from '@/components/library/itemsOf';
import { LibraryPaper } from '@/components/library/LibraryPaper';
import { PaperList } from '@/components/library/PaperList';
import { Notice } from '@/components/Notice';
import type { ShownList } from '@/components/shownList';
import type { OffprintDb } from '@/lib/library/db';
import { tagsByUse } from '@/lib/library/queries';
import { isSavedSearch } from '@/lib/library/savedSearch';
import { localDay } from '@/lib/paper';
import { EmptyPlace } from '../reader/EmptyPlace';
import { useOpenedSoon } from '../reader/OpenedPaper';
import { FEED } from '../reader/site';
import type { Place } from '../reader/usePlace';
import { useSelection } from '../reader/useSelection';
import { useRows } from '../reader/useShelf';
import { otherLists } from './otherLists';
import { PaperBeside } from './PaperBeside';
import styles from './Papers.module.css';
import { PapersHead } from './PapersHead';
import type { Addressed } from './useAddress';
import { useGroups } from './useGroups';
import { useLibraryKeys } from './useLibraryKeys';
import { usePaperHands } from './usePaperHands';
import { usePicked } from './usePicked';

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
  const { shelf, query, found, goTo, atRest } = place;
  const groups = useGroups(place.ids, address.group, lists, place.finder);
  const entries = useMemo(() => entriesIn(groups), [groups]);
  const selection = useSelection(entries);
  const picking = usePicked(entries);
  const { picked } = picking;
  const activeId = selection.activeId && paperOf(selection.activeId);
  const inView = entries.slice(place.range.first, place.range.last).map(paperOf);
  const rows = useRows(db, place, [...inView, activeId, address.paper]);
  const row = activeId && rows.get(activeId);
  const hands = usePaperHands({ place, lists, entries, selection, picking, address, go, adjust });
  const { change } = hands;
  const suggestTags = useCallback((letters: string) => tagsByUse(db, letters), [db]);
  useOpenedSoon(atRest);

  useLibraryKeys({ ...hands.byKeys(row, columns), box, help: onHelp });
  const today = localDay(Date.now());
  const opened = address.paper ? rows.get(address.paper) : undefined;
  const papersLists = lists.filter((list) => !isSavedSearch(list));
  const ways = {
    feed: FEED,
    clipKeys: undefined,
    onAll: () => goTo({ kind: 'all' }),
    onWiden: () => goTo({ kind: 'everything' }),
  };
  return (
    <div className={styles.papers} data-paper={opened ? true : undefined}>
      <div className={styles.list}>
        <PapersHead {...{ db, place, lists, picking, hands, box, suggestTags, onHelp, address, go, adjust }} />
        {place.isEmpty ? (
          <EmptyPlace {...{ query, shelf, lists, ways }} elsewhere={found?.elsewhere} anyClips={anyClips ?? false} />
        ) : (
          <PaperList
            label={t('popup.papers')}
            groups={groups}
            look={address.look}
            of={`${place.of}/${address.group}`}
            count={entries.length}
            active={selection.activeId}
            focusing={selection.focusing}
            onActive={selection.activate}
            onShow={place.setRange}
            onColumns={setColumns}
          >
            {(entry) => {
              const id = paperOf(entry);
              const row = rows.get(id);
              return (
                <LibraryPaper
                  entry={entry}
                  row={row}
                  look={address.look}
                  marks={row && found?.marksIn(row)}
                  active={entry === selection.activeId}
                  open={entry === hands.openEntry}
                  picked={picking.isPicked.has(id)}
                  picking={picked.length > 0}
                  today={today}
                  trouble={hands.troubleOf(id)}
                  also={otherLists(row, papersLists, headingOf(entry))}
                  onDeed={hands.onDeed}
                  onPick={hands.onPick}
                />
              );
            }}
          </PaperList>
        )}
        <Notice spoken={hands.spoken} shown={hands.shown} onUndo={hands.undo} />
      </div>
      {opened && (
        <PaperBeside
          {...{ db, place, today, suggestTags, change }}
          row={opened}
          asked={selection.asked}
          lists={papersLists}
          copy={hands.copy}
          onOpen={hands.open}
          onClip={(id) => hands.act({ verb: 'clip', ids: [id] }, id)}
          onClose={() => adjust({ paper: undefined })}
        />
      )}
    </div>
  );
}
