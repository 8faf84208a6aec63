import type { Paper } from '@/lib/paper';
import { nameParts } from './authorNames';
import { arxivAddress, doiOf, type FileWriter, isoTime, onOneLine, type ReadersClip, yearOf } from './clippedPaper';
import { joinLabels } from './labels';

type Line = [tag: string, value: string | undefined];

/**
 * RIS, as reference managers exchange it. What it has no tag for stands in `M2`, which Zotero takes for its "Extra";
 * the numbered custom tags would become notes there.
 */
export function risWriter(): FileWriter {
  return {
    head: '',
    entry: ({ paper, clip }) =>
      [['TY', 'UNPB'] satisfies Line, ...factLines(paper), ...clipLines(clip)]
        .flatMap(([tag, value]) => (value ? [`${tag}  - ${value}\r\n`] : []))
        .concat('ER  - \r\n')
        .join(''),
    between: '\r\n',
    tail: '',
  };
}

function factLines(paper: Paper): Line[] {
  const { publishedOn, abstract = '' } = paper;
  return [
    ['TI', onOneLine(paper.title)],
    ...paper.authors.map((name): Line => ['AU', risName(onOneLine(name))]),
    ['PY', yearOf(paper)],
    ['DA', publishedOn?.replaceAll('-', '/')],
    ['PB', 'arXiv'],
    ['AN', `arXiv:${paper.id}`],
    ['DO', doiOf(paper)],
    ['UR', arxivAddress(paper)],
    ['AB', onOneLine(abstract)],
  ];
}

/** A comma parts family and given name, so a team goes without. */
function risName(name: string): string {
  const parts = nameParts(name);
  return 'literal' in parts ? onOneLine(parts.literal.replaceAll(',', ' ')) : `${parts.family}, ${parts.given}`;
}

function clipLines({ tags, note, lists, status, starredAt, clippedAt }: ReadersClip): Line[] {
  const extra = (name: string, value: string | undefined): Line => ['M2', value && `Offprint ${name}: ${value}`];
  return [
    ...tags.map((tag): Line => ['KW', onOneLine(tag)]),
    ['N1', note && risNote(note)],
    extra('lists', joinLabels(lists)),
    extra('status', status),
    extra('star', isoTime(starredAt)),
    extra('clipped', isoTime(clippedAt)),
  ];
}

/** What another program would take for HTML. */
const MARKUP = /<[^>]+>|&\w+;/;
const TAG_AHEAD = /(^|\n)(?=(?:> )*[^\S\n]*[A-Z][A-Z0-9]\s{1,2}-)/g;

/**
 * A note over several lines. One that looks like HTML is written as HTML, or Zotero would swallow its `<think>`; a line
 * that looks like a tag is quoted.
 */
function risNote(note: string): string {
  const text = MARKUP.test(note) ? `<p>${escapedMarkup(note)}</p>` : note;
  return text.replace(/\r\n?/g, '\n').replace(TAG_AHEAD, '$1> ').trim().replaceAll('\n', '\r\n');
}

function escapedMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
