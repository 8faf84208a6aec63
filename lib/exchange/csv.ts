import Papa from 'papaparse';
import { arxivAddress, type ClippedPaper, type FileWriter, isoTime, onOneLine, yearOf } from './clippedPaper';
import { asCell } from './formula';
import { joinLabels } from './labels';

const COLUMNS: [name: string, cellOf: (each: ClippedPaper) => string | undefined][] = [
  ['id', ({ paper }) => paper.id],
  ['title', ({ paper }) => onOneLine(paper.title)],
  ['authors', ({ paper }) => joinLabels(paper.authors)],
  ['year', ({ paper }) => yearOf(paper)],
  ['published', ({ paper }) => paper.publishedOn],
  ['status', ({ clip }) => clip.status],
  ['tags', ({ clip }) => joinLabels(clip.tags)],
  ['lists', ({ clip }) => joinLabels(clip.lists)],
  ['note', ({ clip }) => clip.note],
  ['clipped', ({ clip }) => isoTime(clip.clippedAt)],
  ['starred', ({ clip }) => isoTime(clip.starredAt)],
  ['url', ({ paper }) => arxivAddress(paper)],
  ['code', ({ paper }) => paper.codeUrl],
  ['abstract', ({ paper }) => paper.abstract],
];

/** A table for spreadsheets, RFC 4180; the mark at its head tells Excel that it is UTF-8. */
export function csvWriter(): FileWriter {
  return {
    head: `\ufeff${row(COLUMNS.map(([name]) => name))}`,
    entry: (each) => row(COLUMNS.map(([, cellOf]) => asCell(cellOf(each) ?? ''))),
    between: '',
    tail: '',
  };
}

function row(cells: string[]): string {
  return `${Papa.unparse([cells], { newline: '\r\n' })}\r\n`;
}
