import type { Occasion } from '@/lib/listing';
import { type ArxivId, arxivIdOf, dayOf, type Paper } from '@/lib/paper';
import { cleanText } from './cleanText';
import { codeUrl, httpsUrl } from './safeUrl';

/** Where the site is. */
export const ORIGIN = 'https://huggingface.co';
/** The longest that the site's own search box takes. */
const LONGEST_QUERY = 250;

/** True for the one origin whose pages may speak to us. */
export function isSiteOrigin(origin: string): boolean {
  return origin === ORIGIN;
}

/** Which listing or single paper an address shows; undefined for every other address, look-alike hosts and http. */
export function occasionOf(url: string): Occasion | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, username, pathname, searchParams } = new URL(url);
  if (!isSiteOrigin(origin) || username) return undefined;
  const [, root, kind, period, ...rest] = pathname.replace(/\/$/, '').split('/');
  if (root !== 'papers' || rest.length > 0) return undefined;
  const occasion = occasionIn(kind, period, searchParams.get('date') ?? '');
  const query = queryOf(searchParams.get('q') ?? '');
  return occasion && occasion.feed !== 'paper' && query ? { feed: 'search', query } : occasion;
}

function occasionIn(kind: string | undefined, period: string | undefined, dateAsked: string): Occasion | undefined {
  if (kind === undefined) return { feed: 'day', day: dayOf(dateAsked) };
  if (period === undefined) return newestOf(kind) ?? paperOf(kind);
  const [day, week, month] = [dayOf(period), weekOf(period), monthOf(period)];
  if (kind === 'date' && day) return { feed: 'day', day };
  if (kind === 'week' && week) return { feed: 'week', week };
  return kind === 'month' && month ? { feed: 'month', month } : undefined;
}

function newestOf(kind: string): Occasion | undefined {
  if (kind === 'date') return { feed: 'day' };
  return kind === 'week' || kind === 'month' || kind === 'trending' ? { feed: kind } : undefined;
}

function paperOf(segment: string): Occasion | undefined {
  const id = arxivIdOf(segment);
  return id && { feed: 'paper', id };
}

/** What is searched for, as the site takes it: one line, at most 250 characters. */
export function queryOf(text: string): string {
  return cleanText(text, LONGEST_QUERY);
}

/** An ISO week, `2026-W39`. */
export function weekOf(text: string): string | undefined {
  return /^20\d{2}-W(?:0[1-9]|[1-4]\d|5[0-3])$/.exec(text)?.[0];
}

/** A month, `2026-09`. */
export function monthOf(text: string): string | undefined {
  return /^20\d{2}-(?:0[1-9]|1[0-2])$/.exec(text)?.[0];
}

/** The page that shows an occasion; a day, week or month that is not known is the newest. */
export function addressOf(occasion: Occasion): string {
  switch (occasion.feed) {
    case 'day':
      return `${ORIGIN}/papers${occasion.day ? `/date/${occasion.day}` : ''}`;
    case 'week':
      return `${ORIGIN}/papers/week${occasion.week ? `/${occasion.week}` : ''}`;
    case 'month':
      return `${ORIGIN}/papers/month${occasion.month ? `/${occasion.month}` : ''}`;
    case 'trending':
      return `${ORIGIN}/papers/trending`;
    case 'search':
      return `${ORIGIN}/papers?q=${encodeURIComponent(occasion.query)}`;
    case 'paper':
      return paperAddress(occasion.id);
  }
}

/** A paper's page: the site's, or arXiv's for the old numbering (`math/0309136`), which the site does not hold. */
export function paperAddress(id: ArxivId): string {
  return isOnSite(id) ? `${ORIGIN}/papers/${id}` : `https://arxiv.org/abs/${id}`;
}

/** A paper's PDF, at arXiv. */
export function pdfAddress(id: ArxivId): string {
  return `https://arxiv.org/pdf/${id}`;
}

/** The paper that an address shows off the site, as its PDF or its page at arXiv do. */
export function leadsElsewhere(url: string): ArxivId | undefined {
  return URL.canParse(url) && isSiteOrigin(new URL(url).origin) ? undefined : arxivIdOf(url);
}

/** The site's own account of a paper: `GET`, no login. */
export function apiAddressOf(id: ArxivId): string {
  return `${ORIGIN}/api/papers/${id}`;
}

/** True for papers of the numbering that began in 2007. */
export function isOnSite(id: ArxivId): boolean {
  return !id.includes('/');
}

export interface PaperLink {
  kind: 'site' | 'pdf' | 'arxiv' | 'alphaxiv' | 'code' | 'project';
  /** Always https. */
  href: string;
}

/** The links to show for a paper, in the order to show them. What a page said is linked only where it is safe. */
export function paperLinks({ id, codeUrl: code, projectUrl: project }: Paper): PaperLink[] {
  const links: [PaperLink['kind'], string | undefined][] = [
    ['site', isOnSite(id) ? paperAddress(id) : undefined],
    ['pdf', pdfAddress(id)],
    ['arxiv', `https://arxiv.org/abs/${id}`],
    ['alphaxiv', `https://www.alphaxiv.org/abs/${id}`],
    ['code', codeUrl(code)],
    ['project', httpsUrl(project)],
  ];
  return links.flatMap(([kind, href]) => (href ? [{ kind, href }] : []));
}
