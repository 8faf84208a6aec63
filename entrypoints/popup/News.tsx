import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useEffect, useState } from 'react';
import { t } from '#i18n';
import { NewsBar } from '@/components/NewsBar';
import { RecoveredNews } from '@/components/RecoveredNews';
import type { OffprintDb } from '@/lib/library/db';
import { readRecovered } from '@/lib/library/recovered';
import { ask } from '@/lib/messages';
import { report } from '@/lib/report';
import '../reader/laterTexts';

/** After the rows. */
const CopyReminder = lazy(() => import('./CopyReminder').then(({ CopyReminder }) => ({ default: CopyReminder })));

/** Reading the first rows of 100,000 clips takes less than a second. */
const PATIENCE_MS = 8_000;

interface Props {
  db: OffprintDb;
  /** The first rows are on the screen. */
  drawn: boolean;
  blocked: Promise<void> | undefined;
}

/** What the reader should know of the library as a whole. */
export function News({ db, drawn, blocked }: Props) {
  const recovered = useLiveQuery(() => (drawn ? readRecovered(db) : undefined), [db, drawn]);
  const [isHeldUp, setHeldUp] = useState(false);
  useEffect(() => void blocked?.then(() => setHeldUp(true)), [blocked]);
  const isSilent = useSilent(!drawn);
  const read = () => void ask('forgetRecovered', null).catch(report);
  if (isHeldUp && !drawn) return <NewsBar>{t('trouble.storeBlocked')}</NewsBar>;
  if (isSilent) return <NewsBar>{t('popup.silent')}</NewsBar>;
  if (recovered) return <RecoveredNews recovered={recovered} now={Date.now()} onRead={read} />;
  return (
    drawn && (
      <Suspense>
        <CopyReminder db={db} />
      </Suspense>
    )
  );
}

/** Whether the library has been waited for so long that it may never answer: Chromium can lose a request to a damaged store. */
function useSilent(isWaiting: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return isWaiting && isLate;
}
