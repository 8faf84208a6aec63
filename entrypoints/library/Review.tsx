import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useMemo, useState } from 'react';
import { t } from '#i18n';
import { EmptyState } from '@/components/EmptyState';
import { Notice } from '@/components/Notice';
import { numberText } from '@/components/numberText';
import type { RowDeed } from '@/components/PaperRow';
import { ReviewCard } from '@/components/review/ReviewCard';
import { ReviewRows } from '@/components/review/ReviewRows';
import styles from '@/components/review/review.module.css';
import type { ShownList } from '@/components/shownList';
import { weekStart } from '@/components/statistics/weekText';
import type { OffprintDb } from '@/lib/library/db';
import { rowsOf } from '@/lib/library/queries';
import { type ArxivId, localDay } from '@/lib/paper';
import { copyPaper } from '../reader/copyPaper';
import type { Finder } from '../reader/finder';
import { FEED } from '../reader/site';
import { useGestures } from '../reader/useGestures';
import { useSelection } from '../reader/useSelection';
import { DigestCard } from './DigestCard';
import { riseText } from './digestWords';
import { type ReviewList, reviewLists } from './reviewLists';
import type { Addressed } from './useAddress';
import { useFive } from './useFive';
import { useLibraryKeys } from './useLibraryKeys';
import { usePassingOver } from './usePassingOver';
import { useReview } from './useReview';

/** Papers of a list that stand there at first, and more each time that they are asked for. */
const SHOWN = 10;
const NO_BOX = { current: null };
const nothing = () => {};

interface Props extends Pick<Addressed, 'go'> {
  db: OffprintDb;
  finder: Finder | undefined;
  lists: readonly ShownList[];
  onHelp(): void;
}

/** What waits to be read, in an order that spares its reader the choosing, and what they may want to look at again. */
export function Review({ db, finder, lists, go, onHelp }: Props) {
  const today = localDay(Date.now());
  const review = useReview(db, finder);
  const five = useFive(today, review);
  const [most, setMost] = useState<Partial<Record<ReviewList['key'], number>>>({});
  const shownOf = ({ key, ids }: ReviewList) => ids.slice(0, most[key] ?? SHOWN);
  const reviewed = review ? reviewLists(review, five) : [];
  const ids = reviewed.flatMap(shownOf);
  const rows = useLiveQuery(() => rowsOf(db, ids), [db, ids.join()]);
  const byId = useMemo(() => new Map((rows ?? []).map((row) => [row.id, row])), [rows]);
  const selection = useSelection(ids);
  const { change, act, undo, redo, spoken, shown, say, troubleOf } = useGestures(lists, nothing, true);
  const passOver = usePassingOver(change, say);
  const open = useCallback(
    (id: ArxivId | undefined) => id && go({ section: 'papers', shelf: { kind: 'everything' }, query: '', paper: id }),
    [go],
  );
  const onDeed = (deed: RowDeed, id: ArxivId) => {
    selection.activate(id);
    if (deed.deed === 'toggle') open(id);
    else if (deed.deed === 'showTag') go({ section: 'papers', shelf: { kind: 'tag', tag: deed.tag }, query: '' });
    else if (deed.deed === 'clip') void act({ verb: 'clip', ids: [id] }, id);
    else if (deed.deed === 'star') void act({ verb: 'star', ids: [id], on: deed.on }, id);
    else void act({ verb: 'status', ids: [id], status: deed.status }, id);
  };
  useLibraryKeys({
    box: NO_BOX,
    selection,
    row: selection.activeId ? byId.get(selection.activeId) : undefined,
    columns: 1,
    picked: [],
    pick: nothing,
    pickAll: nothing,
    open,
    act,
    copy: (as, id) => void copyPaper(id, as).then(say),
    edit: (_part, id) => open(id),
    undo,
    redo,
    help: onHelp,
    leave: () => false,
  });
  if (!review) return <h1>{t('library.section.review')}</h1>;
  const risen = new Map(review.risen.map(({ paper, rise }) => [paper.id, { paper, rise }]));
  const riseBelow = (id: ArxivId) => {
    const rose = risen.get(id);
    return (
      rose && (
        <p className={styles.rise}>
          {riseText(rose.rise)}
          <button type="button" onClick={() => passOver(rose.paper)}>
            {t('library.review.rose.dismiss')}
          </button>
        </p>
      )
    );
  };
  return (
    <div className={styles.review}>
      <div>
        <h1>{t('library.section.review')}</h1>
        <p className={styles.lead}>{t('library.review.lead')}</p>
      </div>
      {review.queue.length + review.beingRead.length === 0 && (
        <EmptyState
          title={t('library.review.empty.title')}
          hint={t('library.review.empty.hint')}
          steps={[{ text: t('popup.page.feed'), href: FEED }]}
        />
      )}
      {reviewed.map((list) => (
        <ReviewCard
          key={list.key}
          title={list.title}
          lead={list.lead}
          count={list.ids.length > SHOWN ? numberText(list.ids.length) : undefined}
        >
          <ReviewRows
            label={list.title}
            ids={shownOf(list)}
            rows={byId}
            activeId={selection.activeId}
            focusing={selection.focusing}
            today={today}
            troubleOf={troubleOf}
            onActive={selection.activate}
            onDeed={onDeed}
            below={list.key === 'rose' ? riseBelow : undefined}
          />
          {list.ids.length > shownOf(list).length && (
            <button
              type="button"
              className={styles.more}
              onClick={() => setMost({ ...most, [list.key]: (most[list.key] ?? SHOWN) + 2 * SHOWN })}
            >
              {t('library.review.more')}
            </button>
          )}
        </ReviewCard>
      ))}
      <DigestCard review={review} start={weekStart()} say={say} />
      <Notice spoken={spoken} shown={shown} onUndo={undo} />
    </div>
  );
}
