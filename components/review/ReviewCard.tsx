import { type ReactNode, useId } from 'react';
import { t } from '#i18n';
import styles from './review.module.css';

interface Props {
  title: string;
  lead: string;
  /** How many there are, where not all of them stand there. */
  count?: string | undefined;
  /** Absent while all of them stand there. */
  onMore?: (() => void) | undefined;
  children: ReactNode;
}

/** One reason to look at some papers, and the papers. */
export function ReviewCard({ title, lead, count, onMore, children }: Props) {
  const heading = useId();
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <h2 id={heading}>
        {title} {count && <small>{count}</small>}
      </h2>
      <p className={styles.says}>{lead}</p>
      {children}
      {onMore && (
        <button type="button" className={styles.more} onClick={onMore}>
          {t('library.review.more')}
        </button>
      )}
    </section>
  );
}
