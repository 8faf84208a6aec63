import { dayAfter } from '../support/demo/calendar';
import { feedPage } from '../support/demo/feedPages';
import type { Route } from '../support/site';
import { manyPapers, TODAY } from './benchPapers';

/** Numbers of papers on the pages that are read: a day's median, a long day, a month. */
export const PAGE_SIZES = [15, 50, 104] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

/** Papers that no library was filled with. */
const papers = manyPapers(
  PAGE_SIZES.reduce((sum, size) => sum + size, 0),
  50_000,
);
const DAYS = PAGE_SIZES.map((_, nth) => dayAfter(TODAY, -nth));

/** Where a day with so many papers stands; each page has papers of its own. */
export function addressOfPage(size: PageSize): string {
  return `/papers/date/${DAYS[PAGE_SIZES.indexOf(size)]}`;
}

/** A path of the site at which our content script does not run. */
export const QUIET_PATH = '/quiet';

const pages = new Map(PAGE_SIZES.map((size) => [addressOfPage(size), pageOf(size)]));

export const listingPages: Route = ({ url }) => {
  const body = url.pathname === QUIET_PATH ? '<!doctype html><title>Quiet</title>' : pages.get(url.pathname);
  return body === undefined ? undefined : { type: 'text/html; charset=utf-8', body };
};

function pageOf(size: PageSize): string {
  const nth = PAGE_SIZES.indexOf(size);
  const before = PAGE_SIZES.slice(0, nth).reduce((sum, other) => sum + other, 0);
  const day = DAYS[nth] ?? TODAY;
  const own = papers.slice(before, before + size).map((paper) => ({ ...paper, featuredOn: day }));
  return feedPage({
    kind: 'day',
    heading: 'Daily Papers',
    period: day,
    dateString: day,
    papers: own,
    newestDay: TODAY,
  });
}
