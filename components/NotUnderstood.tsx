import { t } from '#i18n';
import styles from './NotUnderstood.module.css';

/** The parts of a query that were passed over; nothing when there are none. */
export function NotUnderstood({ parts }: { parts: readonly string[] }) {
  if (parts.length === 0) return null;
  return <p className={styles.line}>{t('popup.notUnderstood', { parts: parts.join(' ') })}</p>;
}
