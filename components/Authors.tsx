import { t } from '#i18n';
import type { Paper } from '@/lib/paper';
import { rangesPerEntry } from '@/lib/search/findable';
import type { Marks } from '@/lib/search/marks';
import styles from './Authors.module.css';
import { Marked } from './Marked';
import { shownAuthors } from './shownAuthors';

/** A paper's first authors in one line. */
export function Authors({ paper, marks }: { paper: Paper; marks: Marks | undefined }) {
  const { authors, authorCount } = paper;
  if (!authors.length) return authorCount ? t('row.authorCount', { count: authorCount }) : null;
  const { shown, more } = shownAuthors(authors, rangesPerEntry(authors, marks?.authors ?? []));
  return (
    <>
      {shown.map(({ name, spans }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two authors may share a name, and the order never changes
        <span key={i}>
          {i > 0 && ', '}
          <Marked text={name} spans={spans} />
        </span>
      ))}
      {more > 0 && ' '}
      {more > 0 && <span className={styles.more}>{t('row.moreAuthors', { count: more })}</span>}
    </>
  );
}
