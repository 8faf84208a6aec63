import { Fragment, type ReactNode } from 'react';
import { t } from '#i18n';
import type { Row } from '@/lib/library/queries';
import { rangesPerEntry } from '@/lib/search/findable';
import type { Marks } from '@/lib/search/marks';
import { Authors } from './Authors';
import { Marked } from './Marked';
import styles from './PaperRow.module.css';
import { type Why, whyFound } from './whyFound';

/** The line below a title: its authors; or, where they and the title leave it open, why the paper was found. */
export function RowText({ row, marks }: { row: Row; marks: Marks | undefined }) {
  const whys = marks ? whyFound(row, marks) : [];
  const { paper } = row;
  if (whys.length)
    return (
      <p className={styles.authors}>
        {[...foundAuthors(paper?.authors ?? [], marks?.authors ?? []), ...whys.map(asNode)].map((node, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one search, one order
          <Fragment key={i}>
            {i > 0 && ' · '}
            {node}
          </Fragment>
        ))}
      </p>
    );
  return (
    <p className={styles.authors} data-plain dir="auto">
      {paper ? <Authors paper={paper} marks={marks} /> : t('row.factsToCome')}
    </p>
  );
}

function asNode({ field, pieces }: Why): ReactNode {
  // A full-width colon brings its own space.
  const label = t(`row.why.${field}`, { count: pieces.length });
  return (
    <>
      <span className={styles.place}>{label}</span>
      {label.endsWith('：') ? null : ' '}
      {pieces.map(({ text, spans }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one search, one order
        <Fragment key={i}>
          {i > 0 && ', '}
          <Marked text={text} spans={spans} />
        </Fragment>
      ))}
    </>
  );
}

/** Only those that were searched for: the line is narrow. */
function foundAuthors(authors: string[], spans: NonNullable<Marks['authors']>): ReactNode[] {
  const perAuthor = rangesPerEntry(authors, spans);
  return authors.flatMap((name, i) =>
    perAuthor[i]?.length ? [<Marked key={name} text={name} spans={perAuthor[i]} />] : [],
  );
}
