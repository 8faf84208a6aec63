import type { Listing } from '@/lib/listing';
import type { Chromium } from '../support/chromium';
import { killServiceWorker } from '../support/serviceWorker';
import { SITE } from '../support/site';
import { ask } from './background';
import { visit } from './contentScript';
import { heapOf } from './heap';
import { openRows } from './popupOpening';
import { typeWord } from './popupSearch';
import type { Sheet } from './sheet';
import { quietTab, type Stage } from './stage';

const PART = 'Memory, JavaScript heap';
const SIZE = 104;

/** What stays in use after a full collection: in a feed tab, in the popup after a search, in the worker after its work. */
export async function measureMemory(sheet: Sheet, { without, empty, large }: Stage, listing: Listing): Promise<void> {
  const put = (what: string, megabytes: number) => sheet.put({ part: PART, what, unit: 'MB' }, megabytes);
  const bare = await heapOfTab(without, false);
  put(`feed tab of ${SIZE} papers, with minus without`, (await heapOfTab(empty, true)) - bare);

  const { popup } = await openRows(large);
  await typeWord(popup);
  put('popup of 10,000 clips after a search', await heapOf(large, 'page', popup.url()));
  await popup.close();

  await killServiceWorker(large);
  await ask(large.blank, { type: 'recordListing', body: listing });
  put('worker after a listing', await heapOf(large, 'service_worker', large.address('')));
}

async function heapOfTab(running: Chromium, withStrips: boolean): Promise<number> {
  const page = await quietTab(running);
  await visit(page, SIZE, withStrips);
  const megabytes = await heapOf(running, 'page', SITE);
  await page.close();
  return megabytes;
}
