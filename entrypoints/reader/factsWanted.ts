import type { FactsWanted } from '@/lib/library/factsOf';
import type { Source } from '@/lib/search/query/needs';

/** What is to be read of papers for these sources of facts. */
export function factsWanted(sources: ReadonlySet<Source>): FactsWanted {
  const has = (...some: Source[]) => some.some((source) => sources.has(source));
  return { papers: has('texts', 'paper', 'visit'), clips: has('texts', 'clip'), feeds: has('feeds') };
}
