import type { Listing } from '@/lib/listing';
import { addressOfPage, type PageSize } from './listingPages';
import type { Sheet } from './sheet';
import type { Stage } from './stage';

const PART = 'Reading';
const MOST = 30;

/**
 * One fresh page without our extension, its listing read by `lib/feed` in the page: at first, and again, warm. Gives
 * the listing, for what is recorded later.
 */
export async function measureReading(sheet: Sheet, { without }: Stage, size: PageSize, feed: string): Promise<Listing> {
  const page = await without.visit(addressOfPage(size));
  await page.waitForTimeout(300);
  const { cold, warm, listing } = await page.evaluate<{ cold: number; warm: number; listing: Listing }>(
    `(() => { ${feed}; ${READ_OFTEN} })()`,
  );
  await page.close();
  if (listing.papers.length !== size) throw new Error(`${listing.papers.length} papers read of ${size}`);
  sheet.put({ part: PART, what: `${size} papers, first call`, unit: 'ms', ...(size === 104 && { most: MOST }) }, cold);
  sheet.put({ part: PART, what: `${size} papers, warm`, unit: 'ms' }, warm);
  return listing;
}

const READ_OFTEN = `
  const times = [];
  let listing;
  for (let i = 0; i < 9; i++) {
    const start = performance.now();
    listing = feed.readListing(document, location.href);
    times.push(performance.now() - start);
  }
  const [cold, ...again] = times;
  return { cold, warm: again.sort((a, b) => a - b)[4], listing };
`;
