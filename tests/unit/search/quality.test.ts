import { describe, expect, it } from 'vitest';
import { corpusOf } from '@/tests/bench/search/corpus';
import { queriesOf } from '@/tests/bench/search/queries';
import { aShelf, search } from '@/tests/support/searchAmong';

describe('search among 800 papers of invented words', () => {
  const papers = corpusOf(undefined, 800);
  const shelf = aShelf(papers);
  const answers = queriesOf(papers, 8, 7).map(({ kind, text, id }) => {
    const at = search(shelf, text)
      .slice(0, 10)
      .findIndex((hit) => hit.id === id);
    return { kind, rank: at + 1 };
  });

  it('finds nine of ten papers by distorted words of their titles and authors', () => {
    expect(answers.filter(({ rank }) => rank > 0).length / answers.length).toBeGreaterThan(0.9);
  });

  it('puts them first or nearly so', () => {
    const sum = answers.reduce((total, { rank }) => total + (rank ? 1 / rank : 0), 0);
    expect(sum / answers.length).toBeGreaterThan(0.85);
  });
});
