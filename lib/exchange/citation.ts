import type { Paper } from '@/lib/paper';
import { bibtexOf } from './bibtex';
import { arxivAddress, onOneLine, yearOf } from './clippedPaper';
import { markdownText } from './markdownText';

const FIRST_AUTHORS = 3;

/** One line to paste into a text: `Mira Okafor, Jon Lindqvist. Lanterns for Long Contexts. arXiv:2609.10001, 2026. https://…` */
export function citationOf(paper: Paper): string {
  const year = yearOf(paper);
  const parts = [authorsOf(paper), onOneLine(paper.title), `arXiv:${paper.id}${year ? `, ${year}` : ''}`];
  return [...parts.filter(Boolean).map(withStop), arxivAddress(paper)].join(' ');
}

function withStop(sentence: string): string {
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** The same as Markdown: the title is the link. */
export function markdownOf(paper: Paper): string {
  const year = yearOf(paper);
  const link = `[${markdownText(paper.title)}](${arxivAddress(paper)})`;
  return [markdownText(authorsOf(paper)), link, year].filter(Boolean).join('. ');
}

/** A paper as it is cited: as an entry, a link or a line. */
export const citing = { bibtex: bibtexOf, markdown: markdownOf, plain: citationOf };

function authorsOf({ authors }: Paper): string {
  const first = authors.slice(0, FIRST_AUTHORS).map(onOneLine).join(', ');
  return authors.length > FIRST_AUTHORS ? `${first} et al.` : first;
}
