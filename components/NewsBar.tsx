import type { ReactNode } from 'react';
import { t } from '#i18n';
import { Icon } from './Icon';
import styles from './NewsBar.module.css';

/** A sentence about the library as a whole; with a cross where it can be put away. */
export function NewsBar({ children, onRead }: { children: ReactNode; onRead?(): void }) {
  const label = t('popup.news.read');
  return (
    <aside className={styles.news}>
      <p>{children}</p>
      {onRead && (
        <button type="button" aria-label={label} title={label} onClick={onRead}>
          <Icon name="cross" />
        </button>
      )}
    </aside>
  );
}
