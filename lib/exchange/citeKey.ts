import type { Paper } from '@/lib/paper';
import { yearOf } from './clippedPaper';

/** First author, year, first telling word of the title, in plain letters: `okafor2026lanterns`; the id where one is missing. */
export function citeKeyOf(paper: Paper): string {
  const surname = plain(paper.authors[0]?.split(/\s+/).at(-1) ?? '');
  const word =
    paper.title
      .split(/[\s:–—-]+/)
      .map(plain)
      .find((each) => each.length > 3) ?? '';
  return surname && word ? `${surname}${yearOf(paper) ?? ''}${word}` : `arxiv${plain(paper.id)}`;
}

/** Keys for the papers of one file: from the second of a name on they are numbered; no name holds a hyphen by itself. */
export function uniqueKeys(): (paper: Paper) => string {
  const uses = new Map<string, number>();
  return (paper) => {
    const name = citeKeyOf(paper);
    const use = (uses.get(name) ?? 0) + 1;
    uses.set(name, use);
    return use === 1 ? name : `${name}-${use}`;
  };
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
