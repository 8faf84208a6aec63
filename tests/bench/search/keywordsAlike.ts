import type { Findable } from '@/lib/search/findable';
import { tokensOf } from '@/lib/search/tokens';

/**
 * How much two papers' keywords have in common, 0 to 1: the cosine of their words, each weighted by its rarity. A word
 * and its plural are one.
 */
export function keywordsAlike(papers: readonly Findable[]): (one: Findable, other: Findable) => number {
  const times = new Map<string, number>();
  for (const paper of papers) for (const word of wordsOf(paper)) times.set(word, (times.get(word) ?? 0) + 1);
  const known = new Map<Findable, Map<string, number>>();
  const vectorOf = (paper: Findable) => {
    const vector =
      known.get(paper) ?? unit([...wordsOf(paper)], (word) => Math.log(papers.length / (times.get(word) ?? 1)));
    known.set(paper, vector);
    return vector;
  };
  return (one, other) => {
    const [its, theirs] = [vectorOf(one), vectorOf(other)];
    return [...its].reduce((sum, [word, weight]) => sum + weight * (theirs.get(word) ?? 0), 0);
  };
}

function wordsOf({ keywords }: Findable): Set<string> {
  const terms = keywords.flatMap((keyword) => tokensOf(keyword).map(({ term }) => term));
  return new Set(terms.map((term) => (term.length > 3 ? term.replace(/s$/, '') : term)));
}

function unit(words: readonly string[], weightOf: (word: string) => number): Map<string, number> {
  const length = Math.hypot(...words.map(weightOf)) || 1;
  return new Map(words.map((word) => [word, weightOf(word) / length]));
}
