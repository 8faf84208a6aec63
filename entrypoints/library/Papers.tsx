import { useCallback, useMemo, useRef, useState } from 'react';
import { t } from '#i18n';
import { idsIn } from '@/components/library/itemsOf';
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
  const ids = useMemo(() => idsIn(groups), [groups]);
  const selection = useSelection(ids);
  const picking = usePicked(ids);
  const { picked } = picking;
  const rows = useRows(db, { ...place, ids }, [selection.activeId, address.paper]);
  const row = selection.activeId ? rows.get(selection.activeId) : undefined;
  const hands = usePaperHands({ place, lists, selection, picking, address, go, adjust });
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
        <PapersHead {...{ db, place, lists, ids, picking, hands, box, suggestTags, onHelp, address, go, adjust }} />
        {place.isEmpty ? (
          <EmptyPlace {...{ query, shelf, lists, ways }} elsewhere={found?.elsewhere} anyClips={anyClips ?? false} />
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
                picked={picking.isPicked.has(id)}
                picking={picked.length > 0}
                today={today}
                trouble={hands.troubleOf(id)}
                also={address.group === 'list' ? otherLists(rows.get(id), papersLists) : undefined}
                onDeed={hands.onDeed}
                onPick={hands.onPick}
              />
            )}
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
