import { browser } from '#imports';
import { checkIndex } from '@/lib/library/checkIndex';
import { indexUnindexed, isIndexBehind } from '@/lib/library/indexing';
import type { OpenedLibrary } from '@/lib/library/openLibrary';
import { readThrough } from '@/lib/library/readThrough';
import { report } from '@/lib/report';
import { indexer } from '@/lib/search/indexer';
import { rest } from './rest';

const ALARM = 'search-index';
/** What a page does after its listing was recorded comes first. */
const WAIT_MS = 1_000;
/** While there is work: so often the worker is woken, or kept awake, to go on with it. The least that Chromium allows. */
const WAKE_MINUTES = 0.5;

/** Keeps the stored search index up to date, one run at a time, whenever something changed and when the worker starts. */
export function searchIndexing(library: () => Promise<OpenedLibrary>) {
  let runs = Promise.resolve();
  let isDue = false;
  const inTurn = (work: (opened: OpenedLibrary) => Promise<void>) => {
    const run = runs.then(library).then(work);
    runs = run.catch(report);
    return run;
  };
  const soon = () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      // What it fails at is reported.
      inTurn(catchUp).catch(() => undefined);
    }, WAIT_MS);
  };
  return {
    soon,
    onAlarm: (name: string) => name === ALARM && soon(),
    /** Makes the index anew when it is damaged. Rejects when that, or anything else of the store, cannot be read. */
    mend: async () => {
      await inTurn(async ({ db }) => {
        await checkIndex(db, indexer);
        await readThrough(db);
      });
      soon();
    },
  };
}

async function catchUp({ db }: OpenedLibrary): Promise<void> {
  if (!(await isIndexBehind(db, indexer))) return;
  await browser.alarms.create(ALARM, { periodInMinutes: WAKE_MINUTES });
  await indexUnindexed(db, indexer, rest);
  await browser.alarms.clear(ALARM);
}
