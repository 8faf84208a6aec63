import { t } from '#i18n';
import styles from './review.module.css';

/** How far a paper rose, and that this is known now. */
export function RiseLine({ rise, onDismiss }: { rise: string; onDismiss(): void }) {
  return (
    <p className={styles.rise}>
      {rise}
      <button type="button" onClick={onDismiss}>
        {t('library.review.rose.dismiss')}
      </button>
    </p>
  );
}
