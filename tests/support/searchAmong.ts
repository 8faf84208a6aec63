import type { ArxivId } from '@/lib/paper';
import type { Findable } from '@/lib/search/findable';
import type { Marks } from '@/lib/search/marks';
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

/** What a query hits in one of the papers that it finds. */
export function marksOf({ papers }: Shelf, hit: Hit | undefined): Marks {
  const paper = hit && papers.get(hit.id);
  return paper ? hit.marksIn(paper) : {};
}

/** Adds papers to a shelf or replaces them; those that are gone are taken away. */
export function put({ index, papers }: Shelf, changed: readonly Findable[]): void {
  putPapers(index, changed);
  for (const paper of changed) papers.set(paper.id, paper);
}
