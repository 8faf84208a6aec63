import { type ArxivId, arxivIdOf } from '@/lib/paper';
import type { Candidate } from './best';
import type { Findable } from './findable';
import { fuseRank } from './fuseRank';
import { type Marked, type Marks, markPaper } from './marks';
import { rank } from './rank';
import { paperOf, type SearchIndex } from './searchIndex';
import { type Word, wordsOf } from './words';

export { buildIndex, buildingIndex, putPapers, removePapers, type SearchIndex } from './searchIndex';

export interface Hit {
  id: ArxivId;
  /** 0 to 1. */
  score: number;
  /** Made when first read, so that rows out of sight cost nothing. */
  readonly marks: Marks;
  /** The query as this paper spells it, when a word was found misspelt only. */
  readonly corrected?: string;
}

const everything = () => true;

/**
 * The papers that a query finds, best first. Every word may be a beginning or misspelt; an arXiv id, address or DOI
 * finds its paper. `keep` leaves papers out before the best are chosen.
 */
export function search(
  index: SearchIndex,
  query: string,
  limit = 50,
  keep: (id: ArxivId) => boolean = everything,
): Hit[] {
  const spelt = arxivIdOf(query);
  if (spelt && index.docOf.has(spelt)) return keep(spelt) ? [{ id: spelt, score: 1, marks: {} }] : [];
  const words = wordsOf(query);
  const paper = (doc: number) => paperOf(index, doc);
  const candidates = rank(index, words, keep === everything ? everything : (doc) => keep(paper(doc).id));
  const found = ({ doc }: Candidate) => words.filter((_, word) => index.gains.has(word, doc));
  return fuseRank(candidates, words, paper)
    .slice(0, limit)
    .map((candidate) => new FoundPaper(paper(candidate.doc), candidate.score, query, found(candidate)));
}

class FoundPaper implements Hit {
  readonly id: ArxivId;
  private known?: Marked;

  constructor(
    private readonly paper: Findable,
    readonly score: number,
    private readonly query: string,
    private readonly words: Word[],
  ) {
    this.id = paper.id;
  }

  get marks(): Marks {
    return this.marked().marks;
  }

  get corrected(): string | undefined {
    const { meant } = this.marked();
    return meant.size ? respelt(this.query, this.words, meant) : undefined;
  }

  private marked(): Marked {
    this.known ??= markPaper(this.paper, this.words);
    return this.known;
  }
}

/** From the last word to the first, so that places before stay right. */
function respelt(query: string, words: Word[], meant: Map<Word, string>): string {
  const misspelt = words.filter((word) => meant.has(word));
  return misspelt.reduceRight(
    (text, word) => text.slice(0, word.start) + meant.get(word) + text.slice(word.end),
    query,
  );
}
