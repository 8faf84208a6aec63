import { t } from '#i18n';
import { numberText } from '@/components/numberText';
import { weekText } from '@/components/statistics/weekText';
import type { DigestPart, DigestText } from '@/lib/exchange/digestMarkdown';
import type { Rise } from '@/lib/library/clip';
import type { ArxivId } from '@/lib/paper';
import { type Digest, digestOf } from '@/lib/review/digest';
import { timesOfWeek, type WeekStart } from '@/lib/statistics/weeks';
import type { Review } from './useReview';

export interface DigestWords extends DigestText {
  digest: Digest;
  parts: (DigestPart & { key: string })[];
  tags: Digest['tags'];
}

/** A week of reading as it is told. */
export function digestWords(review: Review, week: number, start: WeekStart): DigestWords {
  const digest = digestOf(review.papers, week, start);
  const titles = new Map(review.papers.map(({ id, title }) => [id, title]));
  const papersOf = (ids: readonly ArxivId[]) => ids.map((id) => ({ id, title: titles.get(id) ?? `arXiv:${id}` }));
  const [from, to] = timesOfWeek(week, start);
  const rose = review.risen
    .filter(({ paper }) => (paper.accountAt ?? 0) >= from && (paper.accountAt ?? 0) < to)
    .map(({ paper, rise }) => ({ id: paper.id, title: paper.title ?? `arXiv:${paper.id}`, more: riseText(rise) }));
  const count = (what: 'seen' | 'clipped' | 'read', many: number) =>
    t('library.review.digest.count', { what: t(`library.statistics.perWeek.${what}`), number: numberText(many) });
  const { seen, clipped, read, untouched, tags } = digest;
  const named = tags.map(({ name, count: many }) => `${name} (${numberText(many)})`).join(', ');
  return {
    digest,
    title: weekText(week, start),
    counts: [
      count('seen', seen),
      count('clipped', clipped.length),
      count('read', read.length),
      ...(named ? [t('library.review.digest.count', { what: t('library.review.digest.tags'), number: named })] : []),
    ],
    parts: [
      { key: 'read', title: t('library.statistics.perWeek.read'), papers: papersOf(read) },
      { key: 'clipped', title: t('library.statistics.perWeek.clipped'), papers: papersOf(clipped) },
      { key: 'rose', title: t('library.review.rose.title'), papers: rose },
      { key: 'untouched', title: t('library.review.digest.untouched'), papers: papersOf(untouched) },
    ],
    tags,
  };
}

/** `↑ 12 → 180` */
export function riseText({ of, from, to }: Rise): string {
  return t(`library.review.rose.${of}`, { from: numberText(from), to: numberText(to) });
}
