import { t } from '#i18n';
import { DemoFeed } from '@/components/start/DemoFeed';
import styles from '@/components/start/start.module.css';
import { localDay } from '@/lib/paper';
import { FEED } from '../reader/site';

/** What a reader sees first: the three gestures to try, and where to go from here. */
export function Start() {
  const now = Date.now();
  return (
    <div className={styles.start}>
      <div>
        <h1>{t('library.start.title')}</h1>
        <p className={styles.lead}>{t('library.start.lead')}</p>
      </div>
      <DemoFeed today={localDay(now)} now={now} />
      <section>
        <h2>{t('library.start.next')}</h2>
        <div className={styles.next}>
          <a href={FEED} target="_blank" rel="noreferrer">
            <strong>{t('library.start.feed')}</strong>
            <span>{t('library.start.feedSays')}</span>
          </a>
          <a href="#keep">
            <strong>{t('library.start.bring')}</strong>
            <span>{t('library.start.bringSays')}</span>
          </a>
          <a href="#keep">
            <strong>{t('library.start.backup')}</strong>
            <span>{t('library.start.backupSays')}</span>
          </a>
        </div>
      </section>
    </div>
  );
}
