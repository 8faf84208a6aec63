import { MOST_PAPERS, type Occasion } from '@/lib/listing';
import { type ArxivId, dayOf, fillGaps, type Paper } from '@/lib/paper';
import { monthOf, queryOf, weekOf } from './addresses';
import { field, textField } from './field';
import { idIn, paperFromJson } from './paperFromJson';

/** The largest real page, trending, has 1.5 MB with all its markup (2026-10). Counted in UTF-16 units. */
const MOST_JSON = 5 * 1024 * 1024;

/** What the JSON of a page says. */
export interface PageJson {
  /** The listing it belongs to, as far as it tells; it may be another than the page shows by now. */
  occasion?: Occasion;
  papers: Map<ArxivId, Paper>;
  /** The ids of all its entries, those that cannot be read as papers included. */
  ids: Set<ArxivId>;
  /** True for a list without a single entry, false when the list is missing. */
  isEmpty: boolean;
  skipped: number;
  cut: boolean;
}

/** The JSON behind a listing. Undefined when there is none, or none that can be read. */
export function listingJson(document: Document): PageJson | undefined {
  const props = propsOf(document, 'DailyPapers');
  if (!props) return undefined;
  const occasion = occasionIn(props);
  const entries = field(props, occasion?.feed === 'search' ? 'searchResults' : 'dailyPapers');
  return { occasion, ...papersIn(entries) };
}

/** The JSON behind a single paper's page, in which the paper stands as the API gives it. */
export function paperPageJson(document: Document): Paper | undefined {
  const props = propsOf(document, 'PaperContent');
  return paperFromJson({ paper: field(props, 'paper') });
}

function propsOf(document: Document, target: string): unknown {
  const text = document.querySelector(`[data-target="${target}"]`)?.getAttribute('data-props');
  return text && text.length <= MOST_JSON ? parsed(text) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // A broken attribute is the page's matter: its cards are still there.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function occasionIn(props: unknown): Occasion | undefined {
  const query = queryOf(textField(field(props, 'query'), 'q', 1000) ?? '');
  if (query) return { feed: 'search', query };
  if (field(props, 'isTrending') === true) return { feed: 'trending' };
  const period = textField(props, 'periodType', 20);
  const date = textField(props, 'dateString', 40) ?? textField(props, 'date', 40);
  if (period === 'week') return { feed: 'week', week: weekOf(date ?? '') };
  if (period === 'month') return { feed: 'month', month: monthOf(date ?? '') };
  return period === 'day' || date ? { feed: 'day', day: dayOf(date ?? '') } : undefined;
}

function papersIn(entries: unknown): Omit<PageJson, 'occasion'> {
  const list = Array.isArray(entries) ? entries : [];
  const entriesRead = list.slice(0, MOST_PAPERS);
  const read = entriesRead.map(paperFromJson);
  const papers = new Map<ArxivId, Paper>();
  for (const paper of read) if (paper) papers.set(paper.id, laterAccount(papers.get(paper.id), paper));
  return {
    papers,
    ids: new Set(entriesRead.flatMap((entry) => idIn(field(entry, 'paper')) ?? [])),
    isEmpty: Array.isArray(entries) && list.length === 0,
    skipped: read.filter((paper) => !paper).length,
    cut: list.length > MOST_PAPERS,
  };
}

/** Two accounts of one paper on one page: the later speaks, the first fills its gaps. */
export function laterAccount(first: Paper | undefined, later: Paper): Paper {
  return first ? fillGaps(later, first) : later;
}
