import Papa from 'papaparse';
import { cleanAddress } from '../clean';
import { ofCell } from '../formula';
import { type Found, missed } from '../found';
import { splitLabels } from '../labels';
import { firstIdIn } from './mentions';
import { noteText } from './readersNote';
import { tell } from './tell';

// Ours, then Zotero's.
const ID_COLUMNS = ['id', 'arxiv', 'arxiv id', 'arxiv_id', 'url', 'doi', 'archive id', 'number', 'extra', 'link'];

type Row = Map<string, string>;

/** True for a first line with the columns that a table of papers has. */
export function isTable(firstLine: string): boolean {
  const names = firstLine
    .toLowerCase()
    .split(/[",;\t]+/)
    .map((name) => name.trim());
  return names.includes('title') && names.some((name) => ID_COLUMNS.includes(name));
}

/** The papers of a table: our own export, Zotero's, or any with a title and a column that names the paper. */
export function* readCsv(text: string): Generator<Found, void> {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const [head = [], ...rows] = data;
  const names = head.map((name) => name.trim().toLowerCase());
  for (const [i, cells] of rows.entries())
    yield* readRow(new Map(names.map((name, column) => [name, ofCell(cells[column] ?? '')])), i + 2);
  for (const { row = 0, message } of errors.filter(({ type }) => type === 'Quotes'))
    yield missed('broken', row + 1, message);
}

function* readRow(row: Row, at: number): Generator<Found, void> {
  const cell = (...names: string[]) => names.map((name) => row.get(name)).find(Boolean) ?? '';
  const id = ID_COLUMNS.map((name) => firstIdIn(row.get(name) ?? '')).find(Boolean);
  if (!id) return yield missed('noArxivId', at, cell('title', 'url') || [...row.values()].join(' '));
  const codeUrl = cleanAddress(cell('code'));
  yield* tell(
    id,
    {
      title: cell('title'),
      authors: authorsIn(row),
      abstract: cell('abstract', 'abstract note'),
      date: cell('published', 'date', 'year', 'publication year'),
      facts: codeUrl ? { codeUrl } : {},
      tags: splitLabels(cell('tags', 'manual tags', 'keywords')),
      lists: splitLabels(cell('lists')),
      note: cell('note') || noteText(cell('notes')),
      status: cell('status'),
      starredAt: cell('starred'),
      addedAt: cell('clipped', 'date added'),
    },
    at,
  );
}

/** Zotero parts `Okafor, Mira` from the next by a semicolon. */
function authorsIn(row: Row): string[] {
  const zoteros = row.get('author');
  if (!zoteros) return splitLabels(row.get('authors') ?? '');
  return zoteros.split(';').map((name) => name.split(',').reverse().join(' '));
}
