import type { ArxivId } from '@/lib/paper';
import type { Findable } from '@/lib/search/findable';
import { papersLike } from '@/lib/search/papersLike';
import { buildIndex } from '@/lib/search/searchIndex';
import { pick, seeded } from '../seeded';
import { keywordsAlike } from './keywordsAlike';
import { sample } from './sample';
import { tableOf } from './table';

const NEAREST = 10;
const CHANCE_SEED = 7;

type Rank = (paper: Findable) => Findable[];
type Value = (one: Findable, other: Findable) => number;

/**
 * How much the nearest ten have in common with a paper, by keywords that were kept out of the index: those found, beside
 * ten taken by chance, ten found by the title alone, and the best ten there are. Undefined when none have keywords.
 */
export function nearness(papers: readonly Findable[], asked: number, seed: number): string | undefined {
  const judged = papers.filter(({ keywords }) => keywords.length > 2);
  if (judged.length === 0) return undefined;
  const some = sample(judged, asked, seed);
  const alike = keywordsAlike(judged);
  const hasAuthorOf: Value = (one, other) => Number(other.authors.some((name) => one.authors.includes(name)));
  const mean = (rank: Rank, value: Value) =>
    average(some.flatMap((paper) => rank(paper).map((other) => value(paper, other))));
  const head = [`nearest ${NEAREST} of ${some.length} papers`, 'keywords in common', 'with an author in common'];
  const lines = Object.entries(waysAmong(papers, judged, alike)).map(([name, rank]) => {
    return [name, mean(rank, alike).toFixed(4), mean(rank, hasAuthorOf).toFixed(3)];
  });
  return tableOf(head, lines);
}

function waysAmong(papers: readonly Findable[], judged: readonly Findable[], alike: Value): Record<string, Rank> {
  const index = buildIndex(papers.map((paper) => ({ ...paper, keywords: [] })));
  const byId = new Map<ArxivId, Findable>(judged.map((paper) => [paper.id, paper]));
  const keep = (id: ArxivId) => byId.has(id);
  const like = (paper: Findable, without: Partial<Findable>) =>
    papersLike(index, { ...paper, keywords: [], ...without }, { keep, most: NEAREST }).flatMap(
      ({ id }) => byId.get(id) ?? [],
    );
  const chance = seeded(CHANCE_SEED);
  return {
    'by chance': () => Array.from({ length: NEAREST }, () => pick(judged, chance)),
    'by titles': (paper) => like(paper, { abstract: '', authors: [] }),
    'by all words': (paper) => like(paper, { authors: [] }),
    'by all words and authors': (paper) => like(paper, {}),
    'the best there are': (paper) => best(judged, (other) => (other === paper ? -1 : alike(paper, other))),
  };
}

function best(papers: readonly Findable[], value: (paper: Findable) => number): Findable[] {
  const valued = papers.map((paper) => ({ paper, value: value(paper) }));
  const sorted = valued.sort((one, other) => other.value - one.value);
  return sorted.slice(0, NEAREST).map(({ paper }) => paper);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
