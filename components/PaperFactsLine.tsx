import { t } from '#i18n';
import type { Row } from '@/lib/library/queries';
import type { Day } from '@/lib/paper';
import { rangesPerEntry } from '@/lib/search/findable';
import type { Marks } from '@/lib/search/marks';
import { dayText } from './dayText';
import { Icon } from './Icon';
import { Marked } from './Marked';
import type { RowDeed } from './PaperRow';
import styles from './PaperRow.module.css';
import { watchTags } from './watchTags';

/** No line has room for more tags. */
const MOST_TAGS = 12;

interface Props {
  row: Row;
  today: Day;
  trouble: string | undefined;
  tabIndex: number;
  marks: Marks | undefined;
  /** The other lists that it is on, in words, where it stands under one of them. */
  also?: string | undefined;
  onDeed(deed: RowDeed): void;
}

/** Day, upvotes, other lists and tags of a paper in one line; in their place what went wrong with it, while that is news. */
export function PaperFactsLine({ row, today, trouble, tabIndex, marks, also, onDeed }: Props) {
  const { paper, tags } = row;
  const day = paper?.featuredOn ?? paper?.publishedOn;
  if (trouble) return <p className={styles.trouble}>{trouble}</p>;
  // Another function each time, so that the line is looked at whenever it is drawn; of other rows Tab reaches no tag.
  const lineRef = tabIndex === 0 ? (line: HTMLElement | null) => watchTags(line) : undefined;
  const labels = tags.map(({ label }) => label);
  const spans = rangesPerEntry(labels, marks?.tags ?? []);
  const pills = tags.slice(0, MOST_TAGS).map(({ name, label, colour }, i) => (
    <button
      key={name}
      type="button"
      className={styles.tag}
      data-colour={colour}
      title={t('row.tag', { tag: label })}
      tabIndex={tabIndex}
      onClick={() => onDeed({ deed: 'showTag', tag: name })}
    >
      <Marked text={label} spans={spans[i]} />
    </button>
  ));
  return (
    <p className={styles.facts} data-also={also ? true : undefined} ref={also ? null : lineRef}>
      {day && <time dateTime={day}>{dayText(day, today)}</time>}
      {paper?.upvotes !== undefined && (
        <span className={styles.upvotes} role="img" aria-label={t('row.upvotes', { count: paper.upvotes })}>
          <Icon name="upvotes" filled /> {paper.upvotes}
        </span>
      )}
      {also && (
        <span className={styles.also} title={also}>
          {also}
        </span>
      )}
      {also ? (
        <span className={styles.tags} ref={lineRef}>
          {pills}
        </span>
      ) : (
        pills
      )}
    </p>
  );
}
