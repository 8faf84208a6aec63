import type { Listing } from '@/lib/listing';
import { BLANK_PAGE } from './builtExtension';
import type { Sheet } from './sheet';
import type { Stage } from './stage';

const PART = 'Floor';

/** The same rows into a database of their own, without index, look-up, parsing or message: one strict transaction. */
export async function measureRawWrite(sheet: Sheet, { empty }: Stage, listing: Listing): Promise<void> {
  const rows = listing.papers.map(({ paper }) => paper);
  const ms = await empty.blank.evaluate<number>(`(async (rows) => {
    const opening = indexedDB.open('floor');
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'id' });
    const db = await new Promise((resolve, reject) => Object.assign(opening, { onsuccess: () => resolve(opening.result), onerror: reject }));
    const start = performance.now();
    const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' });
    for (const row of rows) transaction.objectStore('rows').put(row);
    await new Promise((resolve, reject) => Object.assign(transaction, { oncomplete: resolve, onabort: reject }));
    const ms = performance.now() - start;
    db.close();
    return ms;
  })(${JSON.stringify(rows)})`);
  sheet.put({ part: PART, what: `raw IndexedDB write of ${rows.length} rows`, unit: 'ms' }, ms);
}

/** What no page of an extension can beat. */
export async function measureBlankPage(sheet: Sheet, { large }: Stage): Promise<void> {
  const page = await large.context.newPage();
  await page.goto(large.address(BLANK_PAGE));
  const ms = await page.evaluate<number>(`new Promise((painted) => {
    const seen = (list) => { for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') painted(startTime); };
    new PerformanceObserver(seen).observe({ type: 'paint', buffered: true });
  })`);
  await page.close();
  sheet.put({ part: PART, what: 'blank extension page, painted', unit: 'ms' }, ms);
}
