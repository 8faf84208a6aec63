import { Best, type Candidate } from './best';
import { Gathering } from './gather';
import { partOf, type SearchIndex } from './searchIndex';
import type { Word } from './words';

/** As many candidates are kept as a page shows, unless more are asked for. */
export const MOST_CANDIDATES = 64;
/** With fewer papers that hold all words, every word may be misspelt, and one may be missing. */
const FEW = 10;
const ALL_WORDS_BONUS = 1.25;
/** How much each word of a title tells against it. */
const BY_LENGTH = 0.012;

/** Whether a document may be an answer; one that is gone never is. */
export type Keep = (doc: number) => boolean;

export interface Ranked {
  /** Best first; of equals the newer paper. */
  best: Candidate[];
  /** How many documents hold all words; absent when those that lack one were taken too. */
  total?: number;
}

/**
 * The best candidates for the words. Looks into titles, authors, tags, keywords and organisations; when those give
 * too few, into abstracts and notes too; when those do, at misspellings of all words.
 */
export function rank(index: SearchIndex, words: Word[], keep: Keep, most = MOST_CANDIDATES): Ranked {
  const all = words.length;
  if (all === 0) return { best: [], total: 0 };
  const gathering = new Gathering(index, words);
  gathering.look('short');
  if (countWithAll(index, keep) >= most) {
    const sorted = bestWithAll(index, most, keep);
    // Abstracts change the count only, not who is best.
    gathering.look('long');
    return { best: sorted, total: countWithAll(index, keep) };
  }
  gathering.look('long');
  const total = countWithAll(index, keep);
  if (total >= FEW) return { best: bestWithAll(index, most, keep), total };
  gathering.lookMisspelt('short');
  gathering.lookMisspelt('long');
  if (all === 1) return { best: bestWithAll(index, most, keep), total: countWithAll(index, keep) };
  return { best: bestWithMost(index, all, most, keep) };
}

function countWithAll({ gains }: SearchIndex, keep: Keep): number {
  let count = 0;
  gains.forEachWithAll((doc) => {
    if (keep(doc)) count++;
  });
  return count;
}

/** The best documents with all words. */
function bestWithAll(index: SearchIndex, most: number, keep: Keep): Candidate[] {
  const candidates = new Best(most);
  index.gains.forEachWithAll((doc) => weigh(index, candidates, doc, index.gains.sum(doc), keep));
  return candidates.sorted();
}

/** The best documents with all words or all but one. */
function bestWithMost(index: SearchIndex, words: number, most: number, keep: Keep): Candidate[] {
  const candidates = new Best(most);
  index.gains.forEachWith(words - 1, index.docs, (doc, found) => {
    weigh(index, candidates, doc, index.gains.sum(doc) * (found === words ? ALL_WORDS_BONUS : 1), keep);
  });
  return candidates.sorted();
}

function weigh(index: SearchIndex, candidates: Best, doc: number, worth: number, keep: Keep): void {
  if (worth < candidates.floor || !keep(doc)) return;
  candidates.offer(doc, worth / (1 + BY_LENGTH * titleWords(index, doc)));
}

function titleWords(index: SearchIndex, doc: number): number {
  const part = partOf(index, doc);
  return part.short.lengths[doc - part.firstDoc] ?? 0;
}
