import { isTable } from './readCsv';

export type TextKind = 'json' | 'ris' | 'bibtex' | 'csv' | 'text';

/** Letters in which a file shows what it is. */
const BEGINNING = 64_000;
/** Whichever comes first: a note within may hold the other. */
const FIRST_ENTRY = /^(?:(?<ris>TY {1,2}- )|[ \t]*@[a-z]+\s*[{(])/im;

/** What a file is, by its beginning; names of files lie. */
export function kindOf(text: string): TextKind {
  const beginning = text.slice(0, BEGINNING);
  if (/^\s*(?:\{\s*["}]|\[\s*[{\]])/.test(beginning)) return 'json';
  if (isTable(beginning.slice(0, beginning.indexOf('\n')))) return 'csv';
  const entry = FIRST_ENTRY.exec(beginning);
  if (!entry) return 'text';
  return entry.groups?.ris ? 'ris' : 'bibtex';
}
