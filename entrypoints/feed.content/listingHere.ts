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
  /** As it was read; undefined when it could not be. */
  listing?: Listing;
  /** Why the listing could not be read or recorded. */
  failure?: unknown;
}

type RecordListing = (listing: Listing) => Promise<Known[]>;
type Learn = (known: Known[]) => void;

/**
 * Reads the page and records its listing. `found` is told what stands here before anything is asked of the background.
 * Never rejects: a failure is told in the answer, which is undefined on pages that list nothing.
 */
export async function recordHere(
  record: RecordListing,
  learn: Learn,
  found: (here: ListingHere) => void,
): Promise<ListingHere | undefined> {
  const address = occasionOf(location.href);
  if (!address) return undefined;
  const here = readHere(address);
  found(here);
  await recordFound(here, record, learn);
  return here;
}

/** Records what was read here, for the first time or again. Never rejects: `here` tells how it went. */
export async function recordFound(here: ListingHere, record: RecordListing, learn: Learn): Promise<void> {
  if (!here.listing) return;
  try {
    learn(await record(here.listing));
    here.failure = undefined;
  } catch (failure) {
    here.failure = failure;
  }
}

function readHere(address: Occasion): ListingHere {
  try {
    const listing = readListing(document, location.href);
    const titles = new Map(listing.papers.map(({ paper }) => [paper.id, paper.title]));
    return { occasion: occasionIn(listing), titles, listing };
  } catch (failure) {
    return { occasion: address, titles: new Map(), failure };
  }
}

function occasionIn({ papers: _papers, skipped: _skipped, cut: _cut, ...occasion }: Listing): Occasion {
  return occasion;
}
