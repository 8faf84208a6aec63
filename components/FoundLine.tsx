import { t } from '#i18n';
import { type Count, countText } from './countText';
import styles from './FoundLine.module.css';

/** Below the rows: how many papers were found, and how long it took (ms). */
export function FoundLine({ ms, ...count }: Count & { ms: number }) {
  return (
    <footer className={styles.line}>
      {countText(count)} · {ms < 1 ? t('popup.lessThanOneMs') : t('popup.ms', { ms: Math.round(ms) })}
    </footer>
  );
}
