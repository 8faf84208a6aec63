/** An arXiv id without version, the one key of a paper: `2503.02130` or `math/0309136`. */
export type ArxivId = string & { readonly __arxivId: true };

/** A calendar day, `2026-09-28`. */
export type Day = string & { readonly __day: true };

/** Which account of a paper this is: the page's JSON, a card's text, the site's API, a file, or a few words that some copy or file had. */
export type Source = 'json' | 'card' | 'api' | 'import' | 'mirror';

export interface Organisation {
  slug: string;
  name: string;
}

/** What one page, answer or file says of a paper. Absent means: it did not say. */
export interface Paper {
  id: ArxivId;
  title: string;
  abstract?: string;
  /** Names in order; empty when only their number is known. */
  authors: string[];
  authorCount?: number;
  /** arXiv's day. */
  publishedOn?: Day;
  /** The feed's day. */
  featuredOn?: Day;
  submitter?: string;
  organisation?: Organisation;
  codeUrl?: string;
  codeStars?: number;
  projectUrl?: string;
  thumbnailUrl?: string;
  keywords: string[];
  aiSummary?: string;
  upvotes?: number;
  comments?: number;
}

/** A paper as the library holds it: every account of it merged into one. Times are ms since 1970. */
export interface KeptPaper extends Paper {
  source: Source;
  /** When the newest account was taken. */
  accountAt: number;
  /** Absent for a paper that was clipped but never listed. */
  firstListedAt?: number;
  lastListedAt?: number;
  seenAt?: number;
  /** Its own page was opened; the reader's status of it is another matter. */
  openedAt?: number;
  /** Upvotes and stars when it was first seen; until then those of its last listing. */
  seenUpvotes?: number;
  seenCodeStars?: number;
  /** Ids of the rules that had their turn at it: none gets a second, so what was taken back stays taken back. */
  rulesDone?: string[];
}

// https://info.arxiv.org/help/arxiv_identifier.html
const NEW_STYLE = String.raw`\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}`;
const OLD_ARCHIVES =
  'acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|' +
  'funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|' +
  'q-alg|q-bio|quant-ph|solv-int|stat|supr-con';
const OLD_STYLE = String.raw`(?:${OLD_ARCHIVES})(?:\.[a-z]{2})?/\d{2}(?:0[1-9]|1[0-2])\d{3}`;
const ID = `(${NEW_STYLE}|${OLD_STYLE})`;
const VERSION = String.raw`(?:v\d{1,3})?`;
const BARE = new RegExp(`^${ID}${VERSION}$`, 'i');
const SPELT = new RegExp(String.raw`^(?:arxiv:\s*|(?:doi:\s*)?10\.48550/arxiv\.)${ID}${VERSION}$`, 'i');
const IN_PATH = new RegExp(String.raw`^/(?:[\w-]+/){0,2}${ID}${VERSION}(?:\.pdf|\.md)?/?$`, 'i');
const DOI_PATH = new RegExp(String.raw`^/10\.48550/arxiv\.${ID}${VERSION}$`, 'i');
/** No spelling of an id or address of a paper is longer. */
const LONGEST_SPELLING = 300;

/**
 * The arXiv id that a text spells, or undefined. Reads bare ids, `arXiv:` and DOI forms and addresses of paper pages
 * (`/abs/…`, `/pdf/….pdf`, `/html/…`, `/papers/…`), drops versions and old subject classes (`math.GT/0309136` is
 * `math/0309136`).
 */
export function arxivIdOf(text: string): ArxivId | undefined {
  if (text.length > LONGEST_SPELLING) return undefined;
  const spelling = text.trim();
  const match = BARE.exec(spelling) ?? SPELT.exec(spelling) ?? matchAddress(spelling);
  return match?.[1] ? canonical(match[1]) : undefined;
}

function matchAddress(text: string): RegExpExecArray | null {
  if (!/^(?:https?:)?\/\/|^[\w.-]+\.[a-z]{2,}\//i.test(text)) return null;
  try {
    const { pathname } = new URL(text.replace(/^(?:https?:)?(?:\/\/)?/i, 'https://'));
    return IN_PATH.exec(pathname) ?? DOI_PATH.exec(pathname);
  } catch {
    return null;
  }
}

function canonical(id: string): ArxivId {
  return id.toLowerCase().replace(/^([a-z-]+)\.[a-z]{2}\//, '$1/') as ArxivId;
}

/** A `YYYY-MM-DD` that is a real day between 1990 and 2100, from a day or an ISO time, else undefined. */
export function dayOf(text: string): Day | undefined {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(text)?.[0];
  if (!day || day < '1990' || day >= '2100') return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  return new Date(time || 0).toISOString().startsWith(day) ? (day as Day) : undefined;
}

/** The reader's local day at a time. */
export function localDay(now: number): Day {
  const date = new Date(now);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` as Day;
}

/** One account of a paper: what was said, who said it, when (ms). */
export interface Account {
  paper: Paper;
  source: Source;
  at: number;
}

/**
 * One account of a paper out of two. The newer one speaks; where it is silent the other does. An older account never
 * overwrites a newer one, an empty field never a filled one.
 */
export function mergePaper(known: KeptPaper | undefined, account: Account): KeptPaper {
  const said: KeptPaper = { ...account.paper, source: account.source, accountAt: account.at };
  if (!known) return said;
  return account.at >= known.accountAt ? fillGaps(said, known) : fillGaps(known, said);
}

/** Two accounts of one moment: the first speaks, the second fills its gaps. */
export function fillGaps<P extends Paper>(first: P, second: P): P {
  const filled = { ...second, ...withoutEmpty(first) };
  return { ...filled, authors: first.authors.length ? first.authors : second.authors };
}

function withoutEmpty<P extends Paper>(paper: P): P {
  const filled = Object.entries(paper).filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(filled) as P;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
