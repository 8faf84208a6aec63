import { useState } from 'react';
import { t } from '#i18n';
import { EmptyState } from '@/components/EmptyState';
import { Notice } from '@/components/Notice';
import { numberText } from '@/components/numberText';
import { ReviewCard } from '@/components/review/ReviewCard';
import { ReviewRows } from '@/components/review/ReviewRows';
import { RiseLine } from '@/components/review/RiseLine';
import styles from '@/components/review/review.module.css';
import type { ShownList } from '@/components/shownList';
import { weekStart } from '@/components/statistics/weekText';
import type { OffprintDb } from '@/lib/library/db';
import { type ArxivId, localDay } from '@/lib/paper';
import type { Finder } from '../reader/finder';
import { FEED } from '../reader/site';
import { DigestCard } from './DigestCard';
import { riseText } from './digestWords';
import { type ReviewList, reviewLists } from './reviewLists';
import type { Addressed } from './useAddress';
import { useFive } from './useFive';
import { usePassingOver } from './usePassingOver';
import { useReview } from './useReview';
import { useReviewHands } from './useReviewHands';

/** Papers of a list that stand there at first, and twice as many more each time that they are asked for. */
const SHOWN = 10;

interface Props extends Pick<Addressed, 'go'> {
  db: OffprintDb;
  finder: Finder | undefined;
  lists: readonly ShownList[];
  onHelp(): void;
}

/** What waits to be read, in an order that spares its reader the choosing, and what they may want to look at again. */
export function Review({ finder, ...page }: Props) {
  const today = localDay(Date.now());
  const review = useReview(page.db, finder);
  const five = useFive(today, review);
  const [most, setMost] = useState<Partial<Record<ReviewList['key'], number>>>({});
  const reviewed = review ? reviewLists(review, five) : [];
  const shownOf = ({ key, ids }: ReviewList) => ids.slice(0, most[key] ?? SHOWN);
  const { inRows, notice, change, say } = useReviewHands(reviewed.flatMap(shownOf), page);
  const passOver = usePassingOver(change, say);
  if (!review) return <h1>{t('library.section.review')}</h1>;
  const risen = new Map(review.risen.map((each) => [each.paper.id, each]));
  const riseBelow = (id: ArxivId) => {
    const rose = risen.get(id);
    return rose && <RiseLine rise={riseText(rose.rise)} onDismiss={() => passOver(rose.paper)} />;
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
          onMore={
            list.ids.length > shownOf(list).length
              ? () => setMost({ ...most, [list.key]: (most[list.key] ?? SHOWN) + 2 * SHOWN })
              : undefined
          }
        >
          <ReviewRows
            label={list.title}
            ids={shownOf(list)}
            today={today}
            {...inRows}
            below={list.key === 'rose' ? riseBelow : undefined}
          />
        </ReviewCard>
      ))}
      <DigestCard review={review} start={weekStart()} say={say} />
      <Notice {...notice} />
    </div>
  );
}
