import { useLiveQuery } from 'dexie-react-hooks';
import { RecoveredNews } from '@/components/RecoveredNews';
import type { OffprintDb } from '@/lib/library/db';
import { readRecovered } from '@/lib/library/recovered';
import { ask } from '@/lib/messages';
import { report } from '@/lib/report';

/** What the reader should know of the library as a whole; `drawn`: the first rows are on the screen. */
export function News({ db, drawn }: { db: OffprintDb; drawn: boolean }) {
  const recovered = useLiveQuery(() => (drawn ? readRecovered(db) : undefined), [db, drawn]);
  const read = () => void ask('forgetRecovered', null).catch(report);
  return recovered ? <RecoveredNews recovered={recovered} now={Date.now()} onRead={read} /> : null;
}
