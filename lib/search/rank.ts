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

/**
 * The best candidates for the words, best first; of equals the newer paper. Looks into titles, authors, tags and
 * keywords; when those give too few, into abstracts and notes too; when those do, at misspellings of all words.
 */
export function rank(index: SearchIndex, words: Word[], keep: Keep, most = MOST_CANDIDATES): Candidate[] {
  if (words.length === 0) return [];
  const gathering = new Gathering(index, words);
  gathering.look('short');
  if (countWithAll(index, words, keep) >= most) return best(index, words.length, { needed: words.length, most }, keep);
  gathering.look('long');
  if (countWithAll(index, words, keep) >= FEW) return best(index, words.length, { needed: words.length, most }, keep);
  gathering.lookMisspelt('short');
  gathering.lookMisspelt('long');
  return best(index, words.length, { needed: Math.max(1, words.length - 1), most }, keep);
}

function countWithAll(index: SearchIndex, words: Word[], keep: Keep): number {
  let count = 0;
  index.gains.forEachWith(words.length, index.docs, (doc) => {
    if (keep(doc)) count++;
  });
  return count;
}

/** The best documents with at least `needed` of the words. */
function best(
  index: SearchIndex,
  words: number,
  { needed, most }: { needed: number; most: number },
  keep: Keep,
): Candidate[] {
  const candidates = new Best(most);
  index.gains.forEachWith(needed, index.docs, (doc, found) => {
    const worth = index.gains.sum(doc) * (found === words ? ALL_WORDS_BONUS : 1);
    if (worth <= candidates.floor || !keep(doc)) return;
    candidates.offer(doc, worth / (1 + BY_LENGTH * titleWords(index, doc)));
  });
  return candidates.sorted();
}

function titleWords(index: SearchIndex, doc: number): number {
  const part = partOf(index, doc);
  return part.short.lengths[doc - part.firstDoc] ?? 0;
}
