import { t } from '#i18n';
import type { FactsUnderWay } from '@/lib/library/missingFacts';
import { numberText } from '../numberText';
import styles from './keep.module.css';

interface Props extends FactsUnderWay {
  onPause(isPaused: boolean): void;
}

/** How many papers still lack their facts; the fetching goes on when this page is closed. */
export function FactsOnTheirWay({ missing, of, isPaused, onPause }: Props) {
  const number = numberText(missing);
  return (
    <div className={styles.box}>
      <p>{t(isPaused ? 'library.facts.paused' : 'library.bringIn.missing', { count: missing, number })}</p>
      <progress className={styles.progress} aria-label={t('library.facts.progress')} max={of} value={of - missing} />
      <div className={styles.line}>
        <button type="button" className={styles.button} onClick={() => onPause(!isPaused)}>
          {t(isPaused ? 'library.facts.goOn' : 'library.facts.pause')}
        </button>
      </div>
    </div>
  );
}
