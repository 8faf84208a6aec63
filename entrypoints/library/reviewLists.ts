import { t } from '#i18n';
import type { ArxivId } from '@/lib/paper';
import type { Review } from './useReview';

export const REVIEWED = ['five', 'begun', 'queue', 'rose'] as const;

export interface ReviewList {
  key: (typeof REVIEWED)[number];
  title: string;
  lead: string;
  ids: readonly ArxivId[];
}

/** The lists of the page, each paper in one of them; none without papers. */
export function reviewLists(review: Review, five: readonly ArxivId[]): ReviewList[] {
  const others = (ids: readonly ArxivId[]) => ids.filter((id) => !five.includes(id));
  const ids = {
    five,
    begun: others(review.beingRead),
    queue: others(review.queue),
    rose: review.risen.map(({ paper }) => paper.id),
  };
  return REVIEWED.filter((key) => ids[key].length > 0).map((key) => ({
    key,
    title: t(`library.review.${key}.title`),
    lead: t(`library.review.${key}.lead`),
    ids: ids[key],
  }));
}
