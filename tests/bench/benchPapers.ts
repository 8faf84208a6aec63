import type { Listing } from '@/lib/listing';
import type { ArxivId, Day } from '@/lib/paper';
import { dayListingOf } from '../support/demo/asPaper';
import { type DemoPaper, demoPapers } from '../support/demo/papers';

export const TODAY = '2026-09-30' as Day;
const MONTHS = 60;

/** Invented papers of the demo's words, each with an id of its own from the `first` on; the same ones every time. */
export function manyPapers(count: number, first = 0): DemoPaper[] {
  const papers: DemoPaper[] = [];
  for (let seed = 1; papers.length < count; seed++) papers.push(...demoPapers(TODAY, seed));
  return papers.slice(0, count).map((paper, nth) => ({ ...paper, id: idOf(first + nth) }));
}

/** The nth of more ids than any run needs; arXiv never gave out numbers this high in one month. */
export function idOf(nth: number): ArxivId {
  const month = nth % MONTHS;
  return `${21 + Math.floor(month / 12)}${String(1 + (month % 12)).padStart(2, '0')}.${60_000 + Math.floor(nth / MONTHS)}` as ArxivId;
}

/** A day's listing of these papers, as the page's JSON would tell it. */
export function listingOf(papers: DemoPaper[]): Listing {
  return dayListingOf(papers, TODAY);
}

let next = 100_000;

/** The same listing with papers that no library has met yet. */
export function withFreshPapers(listing: Listing): Listing {
  return {
    ...listing,
    papers: listing.papers.map(({ paper, source }) => ({ source, paper: { ...paper, id: idOf(next++) } })),
  };
}
