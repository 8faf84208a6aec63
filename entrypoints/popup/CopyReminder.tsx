import { useEffect, useState } from 'react';
import { t } from '#i18n';
import { NewsBar } from '@/components/NewsBar';
import { downloadWeekly } from '@/entrypoints/library/weekly';
import { isCopyDue } from '@/lib/backups/copyDue';
import type { OffprintDb } from '@/lib/library/db';
import { report } from '@/lib/report';

/**
 * Reminds the reader that no copy of their papers lies outside the browser, until the next popup. Where they allowed a
 * download each week, that comes first.
 */
export function CopyReminder({ db }: { db: OffprintDb }) {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const now = Date.now();
    downloadWeekly(db, now)
      .catch(report)
      .then(() => isCopyDue(db, now))
      .then(setDue, report);
  }, [db]);
  if (!isDue) return null;
  return (
    <NewsBar onRead={() => setDue(false)}>
      {t('popup.copyReminder.says')}{' '}
      <a href="/library.html#keep" target="_blank" rel="noreferrer">
        {t('popup.copyReminder.save')}
      </a>
    </NewsBar>
  );
}
