import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import { t } from '#i18n';
import { EmptyState } from '@/components/EmptyState';
import { Notice } from '@/components/Notice';
import { PaperRow, type RowDeed } from '@/components/PaperRow';
import { Switch } from '@/components/Switch';
import type { OffprintDb } from '@/lib/library/db';
import { listsWithCounts, rowsOf, tagsByUse } from '@/lib/library/queries';
import { isSavedSearch } from '@/lib/library/savedSearch';
import { type ArxivId, localDay } from '@/lib/paper';
import { addressText, HOME } from '../library/address';
import { copyPaper } from '../reader/copyPaper';
import { OpenedPaper } from '../reader/OpenedPaper';
import { FEED } from '../reader/site';
import { useGestures } from '../reader/useGestures';
import styles from './Panel.module.css';
import { useFollowed } from './useFollowed';

/** Beside the page: the paper that is looked at there, with all that is known and can be done. */
export function Panel({ db }: { db: OffprintDb }) {
  const panel = useRef<HTMLDivElement>(null);
  const [pinned, setPinned] = useState(false);
  const writing = useWriting(panel);
  const id = useFollowed(pinned || writing);
  const row = useLiveQuery(() => (id ? rowsOf(db, [id]) : []), [db, id])?.[0];
  const lists = useLiveQuery(() => listsWithCounts(db), [db]) ?? [];
  const { change, act, undo, spoken, shown, say, troubleOf } = useGestures(lists, () => {});
  const suggestTags = useCallback((letters: string) => tagsByUse(db, letters), [db]);
  const onDeed = (deed: RowDeed, of: ArxivId) => {
    if (deed.deed === 'clip') act({ verb: 'clip', ids: [of] }, of);
    else if (deed.deed === 'star') act({ verb: 'star', ids: [of], on: deed.on }, of);
    else if (deed.deed === 'status') act({ verb: 'status', ids: [of], status: deed.status }, of);
  };
  return (
    <div className={styles.panel} ref={panel}>
      <header className={styles.head}>
        <h1>{t('popup.title')}</h1>
        <Switch label={t('panel.pin')} title={t('panel.pinHint')} on={pinned} onSwitch={setPinned} />
        <a href={libraryAt(id)} target="_blank" rel="noreferrer">
          {t('popup.library')}
        </a>
      </header>
      <main className={styles.paper}>
        {row ? (
          <>
            <PaperRow
              row={row}
              titleId={`title-${row.id}`}
              opened
              active
              worded
              plain
              today={localDay(Date.now())}
              trouble={troubleOf(row.id)}
              onDeed={onDeed}
            />
            <OpenedPaper
              key={row.id}
              row={row}
              roomy
              lists={lists.filter((list) => !isSavedSearch(list))}
              suggestTags={suggestTags}
              change={change}
              copy={(as, of) => void copyPaper(of, as).then(say)}
            />
          </>
        ) : (
          <EmptyState
            title={t('panel.empty')}
            hint={t('panel.emptyHint')}
            steps={[{ text: t('popup.empty.clipsButton'), href: FEED }]}
          />
        )}
      </main>
      <Notice spoken={spoken} shown={shown} onUndo={undo} />
    </div>
  );
}

function libraryAt(paper: ArxivId | undefined): string {
  return `/library.html#${addressText({ ...HOME, ...(paper && { paper }) })}`;
}

/** While the reader writes here, no other paper takes the place of this one. */
function useWriting(panel: { current: HTMLElement | null }): boolean {
  const [writing, setWriting] = useState(false);
  useEffect(() => {
    const look = () => {
      const { activeElement } = document;
      const isField = activeElement?.matches('textarea, input:not([type=radio], [type=checkbox])') ?? false;
      setWriting(isField && document.hasFocus() && Boolean(panel.current?.contains(activeElement)));
    };
    const kinds = ['focusin', 'focusout', 'focus', 'blur'] as const;
    for (const kind of kinds) addEventListener(kind, look);
    return () => {
      for (const kind of kinds) removeEventListener(kind, look);
    };
  }, [panel]);
  return writing;
}
