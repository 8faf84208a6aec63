import { useId, useMemo, useState } from 'react';
import { t } from '#i18n';
import numbers from '@/components/counts.module.css';
import type { Said } from '@/components/Notice';
import { numberText } from '@/components/numberText';
import { readable } from '@/components/readable';
import styles from '@/components/review/review.module.css';
import { weekText } from '@/components/statistics/weekText';
import type { DigestPart } from '@/lib/exchange/digestMarkdown';
import { report } from '@/lib/report';
import { type WeekStart, weekAt } from '@/lib/statistics/weeks';
import { addressText, HOME } from './address';
import { type DigestWords, digestWords } from './digestWords';
import type { Review } from './useReview';
import { weekLinks } from './weekLinks';

/** Papers that are named of a part. */
const MOST = 10;

interface Props {
  review: Review;
  start: WeekStart;
  say(news: Said): void;
}

/** A week of reading, to look back on and to copy. */
export function DigestCard({ review, start, say }: Props) {
  const heading = useId();
  const [thisWeek] = useState(() => weekAt(Date.now(), start));
  const [week, setWeek] = useState(thisWeek);
  const words = useMemo(() => digestWords(review, week, start), [review, week, start]);
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <h2 id={heading}>{t('library.review.digest.title')}</h2>
      <div className={styles.tools}>
        <button type="button" onClick={() => setWeek(week - 1)}>
          {t('library.review.digest.earlier')}
        </button>
        <span aria-live="polite">{weekText(week, start)}</span>
        <button type="button" disabled={week === thisWeek} onClick={() => setWeek(week + 1)}>
          {t('library.review.digest.later')}
        </button>
        <button type="button" onClick={() => void copy(words, say)}>
          {t('library.review.digest.copy')}
        </button>
      </div>
      <Counts words={words} start={start} />
      <div className={styles.parts}>
        {words.parts
          .filter(({ papers }) => papers.length > 0)
          .map(({ key, ...part }) => (
            <Part key={key} {...part} />
          ))}
        {words.tags.length > 0 && <Tags tags={words.tags} />}
      </div>
    </section>
  );
}

async function copy(words: DigestWords, say: Props['say']): Promise<void> {
  try {
    const { digestMarkdown } = await import('@/lib/exchange/digestMarkdown');
    await navigator.clipboard.writeText(digestMarkdown(words));
    say({ text: t('library.review.digest.copied'), seen: true });
  } catch (error) {
    report(error);
    say({ text: t('popup.copy.refused'), seen: true });
  }
}

function Counts({ words, start }: { words: DigestWords; start: WeekStart }) {
  const { seen, clipped, read, week } = words.digest;
  const links = weekLinks(start);
  const counts = [
    ['seen', seen],
    ['clipped', clipped.length],
    ['read', read.length],
  ] as const;
  return (
    <dl className={numbers.counts}>
      {counts.map(([what, count]) => (
        <div key={what}>
          <dt>{t(`library.statistics.perWeek.${what}`)}</dt>
          <dd>{count > 0 ? <a href={links[what](week)}>{numberText(count)}</a> : numberText(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Part({ title, papers }: DigestPart) {
  const more = papers.length - MOST;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {papers.slice(0, MOST).map(({ id, title: named, more: rise }) => (
          <li key={id} className={styles.line}>
            <a href={`#${addressText({ ...HOME, shelf: { kind: 'everything' }, paper: id })}`} dir="auto">
              {readable(named).text}
            </a>
            {rise && <span>{rise}</span>}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={styles.says}>{t('library.statistics.hours.more', { count: more, number: numberText(more) })}</p>
      )}
    </section>
  );
}

function Tags({ tags }: { tags: DigestWords['tags'] }) {
  return (
    <section>
      <h3>{t('library.review.digest.tags')}</h3>
      <ul>
        {tags.map(({ name, count }) => (
          <li key={name} className={styles.line} data-tag>
            <a href={`#${addressText({ ...HOME, shelf: { kind: 'tag', tag: name } })}`} dir="auto">
              {name}
            </a>
            <span>{numberText(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
