import type { ExportFormat } from './exportPapers';

/** What papers can be saved as. `notes`: a Markdown file for each paper, in a zip. */
export type FileFormat = ExportFormat | 'notes';
export const FILE_FORMATS: readonly FileFormat[] = ['bibtex', 'ris', 'csl', 'csv', 'markdown', 'notes', 'json'];
