import { browser } from '#imports';
import { compareWeekly } from '@/lib/library/compareCopy';
import type { OpenedLibrary } from '@/lib/library/openLibrary';
import { pruneLog } from '@/lib/library/pruneLog';
import { emptyOldTrash } from '@/lib/library/trash';
import type { KeyStore } from '@/lib/ports';
import { report } from '@/lib/report';
import { rest } from './rest';

const ALARM = 'housekeeping';
const DAY_MINUTES = 24 * 60;
/** What a reader does first comes first. */
const FIRST_MINUTES = 5;

/** The second copy did not say what the library says, though both were brought up to the same change. */
export class CopyDifferedError extends Error {
  override readonly name = 'CopyDifferedError';
}

/**
 * Once a day: what has rested long enough in the trash goes, and the beginning of a long log. Once a week the second copy
 * is compared with the library.
 */
export function housekeeping(writable: () => Promise<OpenedLibrary>, store: KeyStore, changed: () => void) {
  async function run(): Promise<void> {
    const { db } = await writable();
    const purged = await emptyOldTrash(db, store, Date.now());
    if (purged.length) changed();
    await pruneLog(db, store, Date.now());
    const differed = await compareWeekly(db, store, Date.now(), rest);
    if (differed) report(new CopyDifferedError(`rows of the second copy: ${differed}`));
  }
  return {
    onAlarm: (name: string) => name === ALARM && run().catch(report),
    /** At each start of the background: the alarm may be gone with an update of the browser. */
    async watch(): Promise<void> {
      if (await browser.alarms.get(ALARM)) return;
      await browser.alarms.create(ALARM, { delayInMinutes: FIRST_MINUTES, periodInMinutes: DAY_MINUTES });
    },
  };
}
