import { type ArxivId, arxivIdOf } from '@/lib/paper';
import type { Candidate } from './best';
import type { Findable } from './findable';
import { fuseRank } from './fuseRank';
import { type Marked, type Marker, type Marks, markPaper } from './marks';
import { rank } from './rank';
import { docOfPaper, paperOf, type SearchIndex } from './searchIndex';
import { type Wanted, wantedDocs } from './wanted';
import { type Word, wordsOf } from './words';

export { MOST_ORDERED } from './fuseRank';
export type { Wanted } from './wanted';

/** The papers that may answer a query, the likeliest first; what they say is still to be read. */
export interface Ranking {
  query: string;
  words: Word[];
  papers: RankedPaper[];
  /** What else is to be marked. */
  markers?: Marker[];
  /** How many papers hold all words, those beyond the best included; absent when that is not known. */
  total?: number | undefined;
}

export interface RankedPaper {
  id: ArxivId;
  score: number;
  /** The words of the query that it holds. */
  found: Word[];
}

export interface Hit {
  id: ArxivId;
  /** 0 to 1. */
  score: number;
  /** What the query hits in what the paper says. Worked out when asked, so that rows out of sight cost nothing. */
  marksIn(paper: Findable): Marks;
  /** The query as this paper spells it, when a word was found misspelt only; known where what it says was at hand. */
  readonly corrected?: string;
}

/**
 * The best papers that hold a query's words, 64 unless more are wanted. Every word may be a beginning or misspelt; an
 * arXiv id, address or DOI finds its paper and no other. Papers that are not wanted are left out before the best are chosen.
 */
export function rankPapers(index: SearchIndex, query: string, wanted: Wanted = {}): Ranking {
  const isWanted = wantedDocs(index, wanted);
  const spelt = arxivIdOf(query);
  if (spelt) {
    const doc = docOfPaper(index, spelt);
    const papers = doc !== undefined && isWanted(doc) ? [{ id: spelt, score: 1, found: [] }] : [];
    return { query, words: [], papers, total: papers.length };
  }
  const words = wordsOf(query);
  const ranked = ({ doc, score }: Candidate): RankedPaper => ({
    id: paperOf(index, doc),
    score,
    found: words.filter((_, word) => index.gains.has(word, doc)),
  });
  const { best, total } = rank(index, words, isWanted, wanted.most);
  return { query, words, papers: best.map(ranked), total };
}

/** A ranking's papers in their final order. What the first `MOST_ORDERED` of them say should be at hand. */
export function hitsOf({ query, words, papers, markers }: Ranking, known: ReadonlyMap<ArxivId, Findable>): Hit[] {
  const given = papers.map((ranked) => ({ ...ranked, paper: known.get(ranked.id) }));
  const ordered = words.length ? fuseRank(given, words) : given;
  return ordered.map((ranked) => new FoundPaper(ranked, query, markers));
}

class FoundPaper implements Hit {
  readonly id: ArxivId;
  readonly score: number;
  private known?: { paper: Findable; marked: Marked };

  constructor(
    private readonly ranked: RankedPaper & { paper: Findable | undefined },
    private readonly query: string,
    private readonly markers: Marker[] | undefined,
  ) {
    this.id = ranked.id;
    this.score = ranked.score;
  }

  marksIn(paper: Findable): Marks {
    return this.markedIn(paper).marks;
  }

  get corrected(): string | undefined {
    const { paper, found } = this.ranked;
    const meant = paper && this.markedIn(paper).meant;
    return meant?.size ? respelt(this.query, found, meant) : undefined;
  }

  private markedIn(paper: Findable): Marked {
    if (this.known?.paper !== paper) this.known = { paper, marked: markPaper(paper, this.ranked.found, this.markers) };
    return this.known.marked;
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
