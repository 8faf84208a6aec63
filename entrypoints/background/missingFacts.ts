import { browser } from '#imports';
import { fetchPaper, PaperUnknownError, SiteBusyError, SiteUnreachableError } from '@/lib/feed/api';
import { keepPaper } from '@/lib/library/keepPaper';
import { whatIsKnown } from '@/lib/library/known';
import { factsFailed, isFetchingPaused, noteFetching, papersToFetch, pauseFetching } from '@/lib/library/missingFacts';
import type { OpenedLibrary } from '@/lib/library/openLibrary';
import type { ArxivId } from '@/lib/paper';
import { isExpected, report } from '@/lib/report';
import { tellFeedTabs } from './tabs';

const ALARM = 'missing-facts';
const MINUTE_MS = 60_000;
const WHEN_UNREACHABLE_MS = 5 * MINUTE_MS;
/** The site may list later what it does not know yet. */
const WHEN_UNKNOWN_MS = 360 * MINUTE_MS;
/** The site allows 500 calls in 5 minutes without login (measured 2026-10); a run stays at half of it. */
const MOST_PER_RUN = 250;

/** Fetches what is not yet known of papers that were clipped by their id alone, one after the other, now or later. */
export function missingFacts(library: () => Promise<OpenedLibrary>) {
  let runs = Promise.resolve();
  // One run after the other: what is clipped during one is fetched by the next.
  const fetchSoon = () => {
    runs = runs.then(() => run(library)).catch(report);
    return runs;
  };
  return {
    fetchSoon,
    onAlarm: (name: string) => (name === ALARM ? fetchSoon() : undefined),
    /** By the reader: nothing more is fetched until it goes on, whatever starts the background. */
    async pause(isPaused: boolean): Promise<void> {
      await pauseFetching((await library()).db, isPaused);
      void fetchSoon();
    },
  };
}

async function run(library: () => Promise<OpenedLibrary>): Promise<void> {
  const { db } = await library();
  if (await noteFetching(db)) return void (await browser.alarms.clear(ALARM));
  const ids = (await papersToFetch(db, Date.now())).slice(0, MOST_PER_RUN);
  // Set before the first fetch: the worker may die during any of them.
  if (ids.length) await again(WHEN_UNREACHABLE_MS);
  const wait = await fetchEach(db, ids);
  const isPaused = await noteFetching(db);
  if (!isPaused && (await papersToFetch(db, Number.POSITIVE_INFINITY)).length) await again(wait);
  else await browser.alarms.clear(ALARM);
}

async function again(wait: number): Promise<void> {
  await browser.alarms.create(ALARM, { delayInMinutes: wait / MINUTE_MS });
}

/** One after the other until the site, or the reader, asks for a pause; answers how long to wait before the next run, in ms. */
async function fetchEach(db: OpenedLibrary['db'], ids: ArxivId[]): Promise<number> {
  for (const id of ids) {
    if (await isFetchingPaused(db)) break;
    try {
      await fetchOne(db, id);
    } catch (error) {
      if (!isExpected(error)) throw error;
      report(error);
      if (error instanceof SiteBusyError) return error.retryAfterMs;
      if (error instanceof SiteUnreachableError) return WHEN_UNREACHABLE_MS;
    }
  }
  return ids.length === MOST_PER_RUN ? WHEN_UNREACHABLE_MS : WHEN_UNKNOWN_MS;
}

async function fetchOne(db: OpenedLibrary['db'], id: ArxivId): Promise<void> {
  try {
    await keepPaper(db, await fetchPaper(id, fetch), 'api', Date.now());
    tellFeedTabs(await whatIsKnown(db, [id], Date.now()));
  } catch (error) {
    if (error instanceof PaperUnknownError) await factsFailed(db, id, Date.now());
    throw error;
  }
}
