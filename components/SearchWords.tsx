import { t } from '#i18n';
import styles from './SearchWords.module.css';
import type { ShownList } from './shownList';

/** What a saved search asks, where it looks, and what of it is not understood. */
export function SearchWords({ search: { query, scope, notUnderstood = [] } }: { search: ShownList }) {
  return (
    <span className={styles.words}>
      <bdi className={styles.query}>{query}</bdi>
      {scope && <span className={styles.scope}>{t('popup.saved.isWide')}</span>}
      {notUnderstood.length > 0 && (
        <span className={styles.passedOver}>{t('popup.saved.passedOver', { parts: notUnderstood.join(' ') })}</span>
      )}
    </span>
  );
}
