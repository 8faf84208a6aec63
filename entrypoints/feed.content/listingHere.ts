import { occasionOf } from '@/lib/feed/addresses';
import { readListing } from '@/lib/feed/readListing';
import type { Known } from '@/lib/library/clip';
import type { Listing, Occasion } from '@/lib/listing';
import type { ArxivId } from '@/lib/paper';

/** What is shown on the page now. */
export interface ListingHere {
  occasion: Occasion;
  /** By rank. */
  titles: Map<ArxivId, string>;
  /** Why the listing could not be read or recorded. */
  failure?: unknown;
}

/**
 * Reads the page and records its listing. `found` is told what stands here before anything is asked of the background.
 * Never rejects: a failure is told in the answer, which is undefined on pages that list nothing.
 */
export async function recordHere(
  record: (listing: Listing) => Promise<Known[]>,
  learn: (known: Known[]) => void,
  found: (here: ListingHere) => void,
): Promise<ListingHere | undefined> {
  const address = occasionOf(location.href);
  if (!address) return undefined;
  const here: ListingHere = { occasion: address, titles: new Map() };
  try {
    const listing = readListing(document, location.href);
    here.occasion = occasionIn(listing);
    here.titles = new Map(listing.papers.map(({ paper }) => [paper.id, paper.title]));
    found(here);
    learn(await record(listing));
  } catch (failure) {
    here.failure = failure;
    found(here);
  }
  return here;
}

function occasionIn({ papers: _papers, skipped: _skipped, cut: _cut, ...occasion }: Listing): Occasion {
  return occasion;
}
