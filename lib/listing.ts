import type { ArxivId, Day, Paper } from '@/lib/paper';

export const FEEDS = ['day', 'week', 'month', 'trending', 'search', 'paper'] as const;
export type Feed = (typeof FEEDS)[number];

/** Which listing a page shows. A day, week or month is absent when neither page nor address tells it. */
export type Occasion =
  | { feed: 'day'; day?: Day }
  /** ISO week, `2026-W39`. */
  | { feed: 'week'; week?: string }
  /** `2026-09`. */
  | { feed: 'month'; month?: string }
  | { feed: 'trending' }
  | { feed: 'search'; query: string }
  | { feed: 'paper'; id: ArxivId };

export interface ListedPaper {
  paper: Paper;
  source: 'json' | 'card';
}

/** A page's papers in the order shown (rank 1 first), each id once. */
export type Listing = Occasion & {
  papers: ListedPaper[];
  /** Entries that could not be read as papers. */
  skipped: number;
  /** True when the page held more papers than are read from one page. */
  cut: boolean;
};

/** No more papers than this are read from one page. */
export const MOST_PAPERS = 500;

/** A page that should list papers gave none: the site has changed, or the page is broken. */
export class ListingChangedError extends Error {
  override readonly name = 'ListingChangedError';
}
