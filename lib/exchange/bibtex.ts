import type { Paper } from '@/lib/paper';

/** What BibTeX and TeX would read as more than the letter; `$` stays where it encloses mathematics. */
const SPECIAL = /[\\{}%#&_~^$]/g;
const ESCAPED: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const MATHS = /(\$[^$]+\$)/;

/**
 * A paper as one BibTeX entry, as arXiv itself has them cited: https://info.arxiv.org/help/hypertex/bibstyles. The title
 * is braced twice, so that no style changes its capitals.
 */
export function bibtexOf(paper: Paper): string {
  const { id, title, authors, publishedOn, featuredOn } = paper;
  const fields: [string, string | undefined][] = [
    ['title', `{${escaped(title)}}`],
    ['author', authors.map(escapedName).join(' and ') || undefined],
    ['year', (publishedOn ?? featuredOn)?.slice(0, 4)],
    ['eprint', id],
    ['archivePrefix', 'arXiv'],
    ['url', `https://arxiv.org/abs/${id}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{${citeKeyOf(paper)},\n${lines.join(',\n')}\n}\n`;
}

/** First author, year, first telling word of the title, in plain letters: `okafor2026lanterns`; the id where one is missing. */
export function citeKeyOf({ id, title, authors, publishedOn, featuredOn }: Paper): string {
  const surname = plain(authors[0]?.split(/\s+/).at(-1) ?? '');
  const word =
    title
      .split(/[\s:–—-]+/)
      .map(plain)
      .find((each) => each.length > 3) ?? '';
  const year = (publishedOn ?? featuredOn)?.slice(0, 4) ?? '';
  return surname && word ? `${surname}${year}${word}` : `arxiv${plain(id)}`;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function escaped(text: string): string {
  return text
    .split(MATHS)
    .map((part, i) => (i % 2 && isBalanced(part) ? part : part.replace(SPECIAL, escapedLetter)))
    .join('');
}

/** A team whose name holds an "and" is one author. */
function escapedName(name: string): string {
  return /\band\b/i.test(name) ? `{${escaped(name)}}` : escaped(name);
}

function escapedLetter(letter: string): string {
  return ESCAPED[letter] ?? `\\${letter}`;
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const letter of text.replace(/\\./g, '')) {
    if (letter === '{') depth++;
    if (letter === '}') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
