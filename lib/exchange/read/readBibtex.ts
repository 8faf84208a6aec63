import type { ArxivId } from '@/lib/paper';
import { spokenName } from '../authorNames';
import { type Found, missed } from '../found';
import { splitLabels } from '../labels';
import { type BibtexEntry, bibtexEntries } from './bibtexEntries';
import { firstIdIn } from './mentions';
import { plainTex } from './plainTex';
import { commentOf } from './readersNote';
import { tell } from './tell';

/** Where tools put the id of an arXiv paper, best first. An abstract or a note may name other papers. */
const ID_FIELDS = ['eprint', 'arxivid', 'arxiv', 'doi', 'url', 'number', 'volume', 'journal', 'journaltitle'];
const LESS_SURE = ['howpublished', 'note', 'publisher', 'series', 'file'];

/** The papers of a BibTeX or BibLaTeX file. */
export function* readBibtex(text: string): Generator<Found, void> {
  for (const entry of bibtexEntries(text)) {
    if ('broken' in entry) yield missed('broken', entry.line, entry.broken);
    else yield* readEntry(entry);
  }
}

function* readEntry(entry: BibtexEntry): Generator<Found, void> {
  const { fields, key, line } = entry;
  const id = idOf(entry);
  if (!id) return yield missed('noArxivId', line, plainTex(fields.get('title') ?? key));
  const plain = (...names: string[]) => plainTex(names.map((name) => fields.get(name)).find(Boolean) ?? '');
  const note = plain('annote', 'annotation', 'review').trim() || commentOf(plain('note'));
  yield* tell(
    id,
    {
      title: plain('title'),
      authors: authorsIn(fields.get('author') ?? ''),
      abstract: plain('abstract'),
      date: plain('date', 'year'),
      tags: splitLabels(plain('keywords', 'keyword', 'mendeley-tags')),
      lists: splitLabels(plain('groups')),
      note,
      status: plain('readstatus'),
      isStarred: plain('ranking').trim() === 'rank5',
      addedAt: plain('creationdate', 'timestamp', 'date-added'),
    },
    line,
  );
}

function idOf({ fields, key }: BibtexEntry): ArxivId | undefined {
  for (const name of [...ID_FIELDS, ...LESS_SURE]) {
    const id = firstIdIn(plainTex(fields.get(name) ?? ''));
    if (id) return id;
  }
  return firstIdIn(key);
}

/** Names parted by `and` outside of braces; `{Vision and Language Lab}` is one, `others` none. */
function authorsIn(tex: string): string[] {
  return namesIn(tex)
    .filter((name) => name !== 'others')
    .map((name) => (/^\{[^{}]*\}$/.test(name) ? plainTex(name).trim() : spokenName(plainTex(name))));
}

const NAME_EDGE = /[{}]|\s+and\s+/gi;

function namesIn(tex: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: sign, index } of tex.matchAll(NAME_EDGE)) {
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (depth === 0) {
      names.push(tex.slice(from, index).trim());
      from = index + sign.length;
    }
  }
  return [...names, tex.slice(from).trim()];
}
