import { type ArxivId, arxivIdOf, type Day, dayOf, type Organisation, type Paper } from '@/lib/paper';
import { entriesOf, field, isDeeperThan, saidOnly, textField, textIn } from './field';
import { countOf } from './numberShown';
import { codeUrl, httpsUrl, thumbnailUrl } from './safeUrl';

/** Real titles have 6–175 characters, abstracts 165–1,923, papers up to 664 authors (9,881 papers, 2024-05 … 2026-08). */
export const MOST = {
  title: 500,
  abstract: 20_000,
  authors: 2_000,
  name: 200,
  keywords: 100,
  summary: 4_000,
  depth: 32,
};

/**
 * A paper out of an entry of the page JSON or of `GET /api/daily_papers`: `{ paper, title, thumbnail, numComments, … }`.
 * Undefined when its id or title cannot be read. Other fields of a wrong type are left out.
 */
export function paperFromJson(entry: unknown): Paper | undefined {
  const paper = field(entry, 'paper');
  const id = idIn(paper);
  const title = textField(paper, 'title', MOST.title) ?? textField(entry, 'title', MOST.title);
  if (!id || !title || isDeeperThan(MOST.depth, entry)) return undefined;
  return saidOnly({
    id,
    title,
    abstract: textField(paper, 'summary', MOST.abstract) ?? textField(entry, 'summary', MOST.abstract),
    ...authorsIn(field(paper, 'authors')),
    // The entry's own publishedAt is not arXiv's day: the feed's time until 2025-03, hours off since then.
    publishedOn: dayIn(paper, 'publishedAt'),
    featuredOn: dayIn(paper, 'submittedOnDailyAt'),
    submitter: submitterIn(entry, paper),
    organisation: organisationIn(field(entry, 'organization')) ?? organisationIn(field(paper, 'organization')),
    codeUrl: codeUrl(field(paper, 'githubRepo')),
    codeStars: countOf(field(paper, 'githubStars')),
    projectUrl: httpsUrl(field(paper, 'projectPage')),
    thumbnailUrl: thumbnailUrl(field(entry, 'thumbnail')),
    keywords: textsIn(field(paper, 'ai_keywords'), MOST.keywords),
    aiSummary: textField(paper, 'ai_summary', MOST.summary),
    upvotes: countOf(field(paper, 'upvotes')),
    comments: countOf(field(entry, 'numComments')),
  });
}

/** The id of the JSON's `paper`: a text always, since the number 2503.02130 has lost its zero. */
export function idIn(paper: unknown): ArxivId | undefined {
  const said = field(paper, 'id');
  return typeof said === 'string' ? arxivIdOf(said) : undefined;
}

function authorsIn(said: unknown): Pick<Paper, 'authors' | 'authorCount'> {
  const named = entriesOf(said, MOST.authors).map((author) => field(author, 'name') ?? author);
  const isMore = Array.isArray(said) && said.length > MOST.authors;
  return { authors: textsIn(named, MOST.authors), authorCount: isMore ? said.length : undefined };
}

function textsIn(said: unknown, most: number): string[] {
  return entriesOf(said, most).flatMap((text) => textIn(text, MOST.name) ?? []);
}

function dayIn(thing: unknown, name: string): Day | undefined {
  const said = field(thing, name);
  return typeof said === 'string' ? dayOf(said) : undefined;
}

/** The handle, which the cards show too. It is `name` in the entry, `user` in the paper. */
function submitterIn(entry: unknown, paper: unknown): string | undefined {
  return (
    textField(field(entry, 'submittedBy'), 'name', MOST.name) ??
    textField(field(paper, 'submittedOnDailyBy'), 'user', MOST.name)
  );
}

function organisationIn(said: unknown): Organisation | undefined {
  const slug = textField(said, 'name', MOST.name);
  return slug ? { slug, name: textField(said, 'fullname', MOST.name) ?? slug } : undefined;
}
