import type { ArxivId, KeptPaper } from '@/lib/paper';
import type { Test } from './test';

/** How far back a dry run looks. */
export const DRY_RUN_MS = 30 * 24 * 60 * 60_000;
/** Titles that are told. */
const TOLD = 3;

/** What a rule would have matched. */
export interface DryRun {
  count: number;
  /** Of the first few. */
  titles: string[];
  /** How many of them the reader has clipped already: a rule leaves those alone. */
  clipped: number;
}

/** Goes through the papers one by one, in their order; can be paused after each. */
export function* dryRun(
  papers: readonly KeptPaper[],
  clipped: ReadonlySet<ArxivId>,
  test: Test,
): Generator<undefined, DryRun> {
  const matched: KeptPaper[] = [];
  for (const paper of papers) {
    if (test(paper)) matched.push(paper);
    yield;
  }
  return {
    count: matched.length,
    titles: matched.slice(0, TOLD).map(({ title }) => title),
    clipped: matched.filter(({ id }) => clipped.has(id)).length,
  };
}
