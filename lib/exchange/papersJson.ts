import type { FileWriter } from './clippedPaper';

export const PAPERS_JSON = 'offprint-papers';

/**
 * All of it: `{"format": "offprint-papers", "version": 1, "writtenAt": …, "papers": […]}`, a paper on each line with its
 * facts as they are kept and the reader's part under `clip` (times in ms since 1970).
 */
export function papersJsonWriter(now: number): FileWriter {
  const header = JSON.stringify({ format: PAPERS_JSON, version: 1, writtenAt: new Date(now).toISOString() });
  return {
    head: `${header.slice(0, -1)},"papers":[\n`,
    entry: ({ paper, clip }) => JSON.stringify({ ...paper, clip }),
    between: ',\n',
    tail: '\n]}\n',
  };
}
