import type { Listing } from '@/lib/listing';
import { killServiceWorker } from '../support/serviceWorker';
import { ask, wake } from './background';
import { withFreshPapers } from './benchPapers';
import type { Sheet } from './sheet';
import type { Library, Stage } from './stage';

const PART = 'Recording, message to answer';
const MOST = 150;

/** A listing of new papers and the same again, on both libraries, with the worker awake. */
export async function measureRecording(sheet: Sheet, { empty, large }: Stage, listing: Listing): Promise<void> {
  for (const library of [empty, large]) {
    await wake(library.blank);
    await recordTwice(sheet, library, listing, '');
  }
}

/** The same with the worker stopped before each message. */
export async function measureRecordingAsleep(sheet: Sheet, { empty, large }: Stage, listing: Listing): Promise<void> {
  for (const library of [empty, large])
    await recordTwice(sheet, library, listing, ', worker asleep', () => killServiceWorker(library));
}

async function recordTwice(sheet: Sheet, library: Library, like: Listing, how: string, before = async () => {}) {
  if (!library.clips) await forgetPapers(library);
  const listing = withFreshPapers(like);
  const on = `${listing.papers.length} papers, ${library.clips || 'none'} stored`;
  for (const visit of ['first visit', 're-visit']) {
    await before();
    const ms = await ask(library.blank, { type: 'recordListing', body: listing });
    sheet.put({ part: PART, what: `${on}, ${visit}${how}`, unit: 'ms', most: MOST }, ms);
  }
}

/** So that each listing meets an empty library: papers and sightings only, which no check at the start looks at. */
async function forgetPapers({ blank }: Library): Promise<void> {
  await blank.evaluate(`(async () => {
    const opening = indexedDB.open('offprint');
    const db = await new Promise((resolve, reject) => Object.assign(opening, { onsuccess: () => resolve(opening.result), onerror: reject }));
    const tables = ['papers', 'sightings'];
    const transaction = db.transaction(tables, 'readwrite');
    for (const table of tables) transaction.objectStore(table).clear();
    await new Promise((resolve, reject) => Object.assign(transaction, { oncomplete: resolve, onabort: reject }));
    db.close();
  })()`);
}
