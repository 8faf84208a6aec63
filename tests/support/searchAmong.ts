import type { ArxivId } from '@/lib/paper';
import type { Findable } from '@/lib/search/findable';
import { type Hit, hitsOf, rankPapers, type Wanted } from '@/lib/search/search';
import { buildIndex, putPapers, type SearchIndex } from '@/lib/search/searchIndex';

/** Papers at hand and their index. */
export interface Shelf {
  index: SearchIndex;
  papers: Map<ArxivId, Findable>;
}

export function aShelf(papers: readonly Findable[]): Shelf {
  return { index: buildIndex(papers), papers: new Map(papers.map((paper) => [paper.id, paper])) };
}

/** The best first, as the popup gets them in two steps. */
export function search({ index, papers }: Shelf, query: string, wanted: Wanted = {}): Hit[] {
  return hitsOf(rankPapers(index, query, wanted), papers);
}

/** Adds papers to a shelf or replaces them; those that are gone are taken away. */
export function put({ index, papers }: Shelf, changed: readonly Findable[]): void {
  putPapers(index, changed);
  for (const paper of changed) papers.set(paper.id, paper);
}
