import { t } from '#i18n';
import type { Paper } from '@/lib/paper';
import { rangesPerEntry } from '@/lib/search/findable';
import type { Marks } from '@/lib/search/marks';
import styles from './Authors.module.css';
import { Marked } from './Marked';
import { shownAuthors } from './shownAuthors';

/** Letters that run from right to left, Hebrew to Arabic: a name of them must stand apart from the names beside it. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/** A paper's first authors in one line. */
export function Authors({ paper, marks }: { paper: Paper; marks: Marks | undefined }) {
  const { authors, authorCount } = paper;
  if (!authors.length) return authorCount ? t('row.authorCount', { count: authorCount }) : null;
  const { shown, more } = shownAuthors(authors, rangesPerEntry(authors, marks?.authors ?? []));
  const names = shown.map(({ name }) => name).join(', ');
  const isPlain = !shown.some(({ spans }) => spans?.length) && !RIGHT_TO_LEFT.test(names);
  return (
    <>
      {/* Two elements a name are half of what a row is laid out from, and few names need them. */}
      {isPlain && names}
      {!isPlain &&
        shown.map(({ name, spans }, i) => (
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
