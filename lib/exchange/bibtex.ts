import type { Paper } from '@/lib/paper';
import { citeKeyOf, uniqueKeys } from './citeKey';
import { arxivAddress, type FileWriter, isoTime, onOneLine, type ReadersClip, yearOf } from './clippedPaper';
import { joinLabels } from './labels';
import { texText } from './texText';

type Field = [name: string, value: string | undefined];

/**
 * A paper as one BibTeX entry, as arXiv itself has them cited: https://info.arxiv.org/help/hypertex/bibstyles. The title
 * is braced twice, so that no style changes its capitals.
 */
export function bibtexOf(paper: Paper): string {
  return entryOf(citeKeyOf(paper), citedFields(paper));
}

/** A file of entries with abstract, tags and whatever else the reader did; no two of one key. */
export function bibtexWriter(): FileWriter {
  const keyOf = uniqueKeys();
  return {
    head: '',
    entry: ({ paper, clip }) =>
      entryOf(keyOf(paper), [...citedFields(paper), ...factFields(paper), ...clipFields(clip)]),
    between: '\n',
    tail: '',
  };
}

function entryOf(key: string, fields: Field[]): string {
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
}

function citedFields(paper: Paper): Field[] {
  return [
    ['title', `{${texText(onOneLine(paper.title))}}`],
    ['author', paper.authors.map(texName).join(' and ')],
    ['year', yearOf(paper)],
    ['eprint', paper.id],
    ['archivePrefix', 'arXiv'],
    ['url', arxivAddress(paper)],
  ];
}

function factFields({ publishedOn, abstract = '' }: Paper): Field[] {
  return [
    ['date', publishedOn],
    ['abstract', texText(onOneLine(abstract))],
  ];
}

/** `annote` is where Zotero and BibDesk keep a reader's note; the others are JabRef's names. */
function clipFields({ tags, note = '', lists, status, starredAt, clippedAt }: ReadersClip): Field[] {
  return [
    ['keywords', texText(joinLabels(tags))],
    ['annote', texText(note)],
    ['groups', texText(joinLabels(lists))],
    ['readstatus', status],
    ['ranking', starredAt === undefined ? undefined : 'rank5'],
    ['creationdate', isoTime(clippedAt)],
  ];
}

/** A team whose name holds an "and", or a name with a comma, is one author. */
function texName(name: string): string {
  const spelt = texText(onOneLine(name));
  return /\band\b|,/i.test(name) ? `{${spelt}}` : spelt;
}
