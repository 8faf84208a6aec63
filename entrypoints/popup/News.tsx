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
import { useLate } from '../reader/useLate';

/** After the rows. */
const CopyReminder = lazy(() => import('./CopyReminder').then(({ CopyReminder }) => ({ default: CopyReminder })));

/** Who waits so long may wait for ever: Chromium can lose a request to a damaged store. */
const PATIENCE_MS = 7_000;

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
  const isSilent = useLate(!drawn, PATIENCE_MS);
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
