import { bibtexWriter } from './bibtex';
import type { ClippedPaper, FileWriter } from './clippedPaper';
import { cslWriter } from './cslJson';
import { csvWriter } from './csv';
import { markdownTableWriter } from './markdownTable';
import { papersJsonWriter } from './papersJson';
import { risWriter } from './ris';

export type ExportFormat = 'bibtex' | 'ris' | 'csl' | 'csv' | 'markdown' | 'json';

interface Kind {
  extension: string;
  mime: string;
  writer: (now: number) => FileWriter;
}

export const EXPORTS: Record<ExportFormat, Kind> = {
  bibtex: { extension: 'bib', mime: 'application/x-bibtex', writer: bibtexWriter },
  ris: { extension: 'ris', mime: 'application/x-research-info-systems', writer: risWriter },
  csl: { extension: 'json', mime: 'application/vnd.citationstyles.csl+json', writer: cslWriter },
  csv: { extension: 'csv', mime: 'text/csv', writer: csvWriter },
  markdown: { extension: 'md', mime: 'text/markdown', writer: markdownTableWriter },
  json: { extension: 'json', mime: 'application/json', writer: papersJsonWriter },
};

/**
 * A file of papers, a piece for each, so that a caller can show how far it is, rest between pieces, or stop. A file per
 * paper is markdownFile's.
 */
export async function* exportPapers(
  format: ExportFormat,
  papers: Iterable<ClippedPaper> | AsyncIterable<ClippedPaper>,
  now: number,
): AsyncGenerator<string, void> {
  const { head, entry, between, tail } = EXPORTS[format].writer(now);
  yield head;
  let before = '';
  for await (const each of papers) {
    yield before + entry(each);
    before = between;
  }
  yield tail;
}
