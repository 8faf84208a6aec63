import { t } from '#i18n';
import { Trouble } from '../Trouble';
import styles from './keep.module.css';

/** An import as far as it is. */
export interface UnderWay {
  title: string;
  /** Parts of it. */
  done: number;
  /** Absent until it is known. */
  parts: number | undefined;
  /** What stopped it. */
  trouble: string | undefined;
}

interface Props extends UnderWay {
  onStop(): void;
  onRetry(): void;
}

/** How far an import is; it goes on when this page is closed. */
export function ImportUnderWay({ title, done, parts, trouble, onStop, onRetry }: Props) {
  return (
    <div className={styles.box}>
      <h3>
        <bdi>{title}</bdi>
      </h3>
      {!trouble && (
        <>
          <progress
            className={styles.progress}
            aria-label={t('library.underWay.progress')}
            max={parts}
            value={parts && done}
          />
          <p className={styles.hint}>{t('library.underWay.hint')}</p>
        </>
      )}
      <Trouble sentence={trouble} />
      <div className={styles.line}>
        {trouble && (
          <button type="button" className={styles.main} onClick={onRetry}>
            {t('library.underWay.retry')}
          </button>
        )}
        <button type="button" className={styles.button} onClick={onStop}>
          {t('library.underWay.stop')}
        </button>
      </div>
    </div>
  );
}
