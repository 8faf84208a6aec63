import type { Day } from '@/lib/paper';
import { dayCard, searchCard, trendingCard } from './cards';
import { escaped, hydrated, wholePage } from './markup';
import type { DemoPaper } from './papers';
import { entryJson } from './props';

/** What a listing page of the site says of itself. */
export interface FeedPage {
  kind: 'day' | 'week' | 'month' | 'trending' | 'search';
  heading: string;
  /** What stands between the arrows: `Sep 28`. */
  period: string;
  papers: DemoPaper[];
  dateString?: string;
  query?: string;
  previous?: string;
  next?: string;
  newestDay: Day;
}

export function feedPage(page: FeedPage): string {
  return wholePage({
    title: `${page.heading} - Demo Hub`,
    bodyClass: 'DailyPapersPage',
    main: hydrated('DailyPapers', propsOf(page), section(page)),
  });
}

function propsOf(page: FeedPage): Record<string, unknown> {
  const entries = page.papers.map(entryJson);
  return {
    canSubmit: false,
    ...(page.dateString && { dateString: page.dateString }),
    dailyPapers: page.kind === 'search' ? [] : entries,
    ...(page.kind === 'search' && { searchResults: entries }),
    ...(page.next && { nextDate: page.next.split('/').at(-1) }),
    ...(page.previous && { prevDate: page.previous.split('/').at(-1) }),
    publisher: { fullname: 'Demo Hub', user: 'demo', type: 'user' },
    periodType: page.kind === 'week' || page.kind === 'month' ? page.kind : 'day',
    query: page.query === undefined ? {} : { q: page.query },
    isTrending: page.kind === 'trending',
  };
}

function section(page: FeedPage): string {
  return `<section class="container relative"><div class="feed-head"><div><h1>${escaped(page.heading)}</h1> <h2>an invented feed to try things on</h2></div> ${searchBox(page)} <div class="feed-nav">${periods(page)} ${arrows(page)}</div></div> ${list(page)}</section>`;
}

function searchBox({ query = '' }: FeedPage): string {
  return `<form role="search" action="/papers"><input type="search" name="q" autocomplete="off" aria-label="Search papers" placeholder="Search any paper" maxlength="250" value="${escaped(query)}"></form>`;
}

function periods({ kind }: FeedPage): string {
  const button = (name: string, of: string) =>
    `<li><button type="button" data-demo="${of}" class="${kind === of ? 'bg-black' : ''}">${name} <!----></button></li>`;
  return `<ul>${button('Daily', 'day')}${button('Weekly', 'week')}${button('Monthly', 'month')}</ul> <a aria-label="Trending Papers" href="/papers/trending">↗</a>`;
}

function arrows({ previous, next, period }: FeedPage): string {
  const arrow = (href: string | undefined, sign: string, label: string) =>
    href ? `<a href="${href}" aria-label="${label}">${sign}</a>` : '';
  return `<div class="arrows">${arrow(previous, '‹', 'Earlier')} <div class="w-24">${period}</div> ${arrow(next, '›', 'Later')}<!----></div>`;
}

function list(page: FeedPage): string {
  const thisYear = page.newestDay.slice(0, 4);
  if (page.kind === 'trending')
    return `<div class="rows"><!--[-->${page.papers.map((paper) => `<!--[0-->${trendingCard(paper)}`).join('<!--]-->')}<!--]--><!--]--></div>`;
  const card = page.kind === 'search' ? (paper: DemoPaper) => searchCard(paper, thisYear) : dayCard;
  const shape = page.kind === 'search' ? 'rows' : 'relative grid grid-cols-1 lg:grid-cols-2 xl:grid-cols-3';
  return `<div class="${shape}"><!--[-->${page.papers.map((paper) => card(paper)).join('<!---->')}<!--]--></div>`;
}
