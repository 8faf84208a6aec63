import { arxivAddress, type ClippedPaper, type FileWriter, yearOf } from './clippedPaper';
import { markdownNote, markdownText } from './markdownText';

const COLUMNS: [name: string, cellOf: (each: ClippedPaper) => string | undefined][] = [
  ['Title', ({ paper }) => `[${markdownText(paper.title)}](${arxivAddress(paper)})`],
  ['Authors', ({ paper }) => paper.authors.map(markdownText).join(', ')],
  ['Year', ({ paper }) => yearOf(paper)],
  ['Status', ({ clip }) => clip.status],
  ['Star', ({ clip }) => (clip.starredAt === undefined ? '' : '★')],
  ['Tags', ({ clip }) => clip.tags.map(markdownText).join(', ')],
  ['Lists', ({ clip }) => clip.lists.map(markdownText).join(', ')],
  ['Note', ({ clip }) => markdownNote(clip.note ?? '').replace(/(?<!\\)\|/g, '\\|')],
];

/** All papers in one table. */
export function markdownTableWriter(): FileWriter {
  return {
    head: row(COLUMNS.map(([name]) => name)) + row(COLUMNS.map(() => '---')),
    entry: (each) => row(COLUMNS.map(([, cellOf]) => cellOf(each) ?? '')),
    between: '',
    tail: '',
  };
}

function row(cells: string[]): string {
  return `| ${cells
    .map((cell) =>
      cell
        .trim()
        .replace(/\s*\n\s*/g, '<br>')
        .replaceAll('\r', ' '),
    )
    .join(' | ')} |\n`;
}
