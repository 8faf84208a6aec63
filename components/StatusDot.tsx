import { t } from '#i18n';
import type { Status } from '@/lib/library/clip';
import styles from './StatusDot.module.css';

interface Props {
  status: Status;
  tabIndex: number;
  onNext(): void;
}

/** How far the reader is with a paper: full, half, or an empty ring; a click moves on. */
export function StatusDot({ status, tabIndex, onNext }: Props) {
  const label = `${t('paper.status')}: ${t(`paper.${status}`)}`;
  return (
    <button type="button" className={styles.dot} tabIndex={tabIndex} aria-label={label} title={label} onClick={onNext}>
      <span className={styles.ring} data-status={status} />
    </button>
  );
}

const NEXT: Record<Status, Status> = { unread: 'reading', reading: 'read', read: 'unread' };

/** The status that follows; after the last comes the first. */
export function nextStatus(status: Status): Status {
  return NEXT[status];
}
