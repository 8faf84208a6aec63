import { t } from '#i18n';
import type { OffprintDb } from '@/lib/library/db';
import { Keep } from './Keep';
import styles from './Library.module.css';

/** The full page: everything that the popup has no room for. Each place of it has an address of its own, `#keep`. */
export function Library({ db }: { db: OffprintDb }) {
  return (
    <div className={styles.library}>
      <header className={styles.head}>
        <a className={styles.name} href="/popup.html">
          {t('popup.title')}
        </a>
        <nav aria-label={t('library.places')}>
          <a href="#keep" aria-current="page">
            {t('library.keep.title')}
          </a>
        </nav>
      </header>
      <main id="keep" className={styles.main}>
        <Keep db={db} />
      </main>
    </div>
  );
}
