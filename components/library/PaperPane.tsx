import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '#i18n';
import { paperAddress } from '@/lib/feed/addresses';
import type { Row } from '@/lib/library/queries';
import { Authors } from '../Authors';
import { Icon } from '../Icon';
import { titleOf } from '../titleOf';
import styles from './PaperPane.module.css';

interface Props {
  row: Row;
  onClose(): void;
  children: ReactNode;
}

/** The paper that stands open beside the others: who it is, and below all that is known and can be done. */
export function PaperPane({ row, onClose, children }: Props) {
  const pane = useRef<HTMLElement>(null);
  // Another paper begins at its top. Chromium’s `scrollTo` answers a promise (seen with 156), which is no clean-up.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the id stands for the paper
  useEffect(() => {
    pane.current?.scrollTo({ top: 0 });
  }, [row.id]);
  const { paper } = row;
  const title = titleOf(row);
  return (
    <aside className={styles.pane} ref={pane} aria-label={title}>
      <header className={styles.head}>
        <h2 dir="auto">
          <a href={paperAddress(row.id)} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        </h2>
        <button type="button" aria-label={t('library.closePaper')} onClick={onClose}>
          <Icon name="cross" />
        </button>
        {paper && (
          <p dir="auto">
            <Authors paper={paper} marks={undefined} />
            {paper.organisation && <span className={styles.place}> · {paper.organisation.name}</span>}
          </p>
        )}
      </header>
      {children}
    </aside>
  );
}
