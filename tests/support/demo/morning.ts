import type { Day } from '@/lib/paper';
import type { Route } from '../site';
import { writtenDay } from './calendar';
import { demoSite } from './demoSite';
import { feedPage } from './feedPages';
import type { DemoPaper } from './papers';

/** What a usual morning brings. */
const PAPERS = 25;

/** The demo site on a morning with 25 papers, and what the reader clips of them. */
export function aMorning(today: Day): { papers: DemoPaper[]; picks: DemoPaper[]; before: DemoPaper; routes: Route[] } {
  const demo = demoSite(today);
  const papers = demo.papers.slice(0, PAPERS);
  const listing = { kind: 'day' as const, heading: 'Daily Papers', period: writtenDay(today), dateString: today };
  const body = feedPage({ ...listing, papers, newestDay: today });
  const newest: Route = ({ url }) =>
    url.pathname === '/papers' && !url.search ? { type: 'text/html; charset=utf-8', body } : undefined;
  const [before] = demo.papers.slice(PAPERS + 30);
  if (!before) throw new Error('the demo feed has too few papers');
  return { papers, picks: [0, 4, 9, 13, 20].flatMap((nth) => papers[nth] ?? []), before, routes: [newest, demo.route] };
}

/** Prints what a morning took: `21 clicks in Firefox`. */
export function tellHowMany(count: number, what: string): void {
  console.log(`A morning of ${PAPERS} papers: ${count} ${what}`);
}
