import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Day } from '@/lib/paper';
import type { Answer, Route, SiteRequest } from '../site';
import { monthOf, weekOf, writtenDay } from './calendar';
import { avatar, thumbnail } from './drawings';
import { type FeedPage, feedPage } from './feedPages';
import { paperPage } from './paperPage';
import { type DemoPaper, demoPapers } from './papers';
import { entryJson, paperJson } from './props';

/** The most papers that the site lists on one page of a week or month, on trending, and for a search. */
const MOST = { month: 104, trending: 50, search: 120 };

export interface DemoSite {
  papers: DemoPaper[];
  /** The papers of the newest day or another, most upvoted first. */
  on(day?: Day): DemoPaper[];
  route: Route;
}

/** A site of invented papers in the shape of the real one; the same for the same day and seed. */
export function demoSite(today: Day, seed?: number): DemoSite {
  const papers = demoPapers(today, seed);
  const days = [...new Set(papers.map((paper) => paper.featuredOn))];
  const newest = days[0] ?? today;
  const on = (day = newest) => papers.filter((paper) => paper.featuredOn === day);
  const shelf = { papers, days, newest, on };
  return { papers, on, route: (request) => answer(request, shelf) };
}

interface Shelf {
  papers: DemoPaper[];
  days: Day[];
  newest: Day;
  on(day?: Day): DemoPaper[];
}

function answer({ url }: SiteRequest, shelf: Shelf): Answer | undefined {
  const file = fileOf(url.pathname);
  if (file) return file;
  if (url.pathname.startsWith('/api/')) return api(url, shelf);
  const id = /^\/papers\/([\d.]+)$/.exec(url.pathname)?.[1];
  const paper = shelf.papers.find((known) => known.id === id);
  if (paper) return html(paperPage(paper));
  const listing = listingAt(url, shelf);
  return listing && html(feedPage({ ...listing, newestDay: shelf.newest }));
}

function html(body: string): Answer {
  return { type: 'text/html; charset=utf-8', body };
}

const OWN_FILES: Record<string, string> = {
  '/demo/demo.css': 'text/css',
  '/demo/cards.css': 'text/css',
  '/demo/demo.js': 'text/javascript',
};

function fileOf(pathname: string): Answer | undefined {
  const type = OWN_FILES[pathname];
  if (type) return { type, body: readFileSync(path.join(import.meta.dirname, path.basename(pathname))) };
  if (pathname.startsWith('/avatars/')) return { type: 'image/svg+xml', body: avatar(pathname) };
  if (pathname.startsWith('/social-thumbnails/')) return { type: 'image/svg+xml', body: thumbnail(pathname) };
  return undefined;
}

function api({ pathname, searchParams }: URL, { papers, on }: Shelf): Answer {
  const json = (value: unknown, status = 200) => ({ status, type: 'application/json', body: JSON.stringify(value) });
  if (pathname === '/api/daily_papers')
    return json(on((searchParams.get('date') as Day | null) ?? undefined).map(entryJson));
  const paper = papers.find(({ id }) => pathname === `/api/papers/${id}`);
  return paper ? json(paperJson(paper)) : json({ error: 'Paper not found' }, 404);
}

type Listing = Omit<FeedPage, 'newestDay'>;

function listingAt({ pathname, searchParams }: URL, shelf: Shelf): Listing | undefined {
  const query = searchParams.get('q');
  const [, , kind, period] = pathname.split('/');
  if (!/^\/papers(?:\/(?:date|week|month|trending)|$)/.test(pathname)) return undefined;
  if (query !== null) return searchListing(query, shelf);
  if (kind === 'trending') return trendingListing(shelf);
  if (kind === 'week') return weekListing(period ?? weekOf(shelf.newest), shelf);
  if (kind === 'month') return monthListing(period ?? fullestMonth(shelf), shelf);
  return dayListing(period ?? searchParams.get('date') ?? shelf.newest, shelf);
}

/** A day without papers shows another one, as on the site. */
function dayListing(asked: string, { days, newest, on }: Shelf): Listing {
  const day = days.find((known) => known <= asked) ?? newest;
  const at = days.indexOf(day);
  const link = (other: Day | undefined) => other && `/papers/date/${other}`;
  const around = { previous: link(days[at + 1]), next: link(days[at - 1]) };
  return { kind: 'day', heading: 'Daily Papers', period: writtenDay(day), dateString: day, papers: on(day), ...around };
}

function weekListing(week: string, { papers }: Shelf): Listing {
  const listed = mostUpvoted(papers.filter((paper) => weekOf(paper.featuredOn) === week));
  return { kind: 'week', heading: 'Weekly Papers', period: `Week ${week.slice(-2)}`, dateString: week, papers: listed };
}

function monthListing(month: string, { papers }: Shelf): Listing {
  const listed = mostUpvoted(papers.filter((paper) => monthOf(paper.featuredOn) === month)).slice(0, MOST.month);
  return { kind: 'month', heading: 'Monthly Papers', period: month, dateString: month, papers: listed };
}

/** The demo begins in the middle of a month; on the first days of one, the month before has more to show. */
function fullestMonth({ papers }: Shelf): string {
  const months = papers.map((paper) => monthOf(paper.featuredOn));
  const count = (month: string) => months.filter((other) => other === month).length;
  return months.reduce((best, month) => (count(month) > count(best) ? month : best));
}

function trendingListing({ papers }: Shelf): Listing {
  const starred = [...papers].sort((a, b) => (b.stars ?? 0) - (a.stars ?? 0)).slice(0, MOST.trending);
  return { kind: 'trending', heading: 'Trending Papers', period: '', papers: starred };
}

function searchListing(query: string, { papers, newest }: Shelf): Listing {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const text = ({ title, abstract }: DemoPaper) => `${title} ${abstract}`.toLowerCase();
  const found = papers.filter((paper) => words.every((word) => text(paper).includes(word))).slice(0, MOST.search);
  return {
    kind: 'search',
    heading: 'Daily Papers',
    period: writtenDay(newest),
    dateString: newest,
    papers: found,
    query,
  };
}

function mostUpvoted(papers: DemoPaper[]): DemoPaper[] {
  return [...papers].sort((a, b) => b.upvotes - a.upvotes);
}
