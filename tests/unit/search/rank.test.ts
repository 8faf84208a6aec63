import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Findable } from '@/lib/search/findable';
import { rankPapers } from '@/lib/search/search';
import { buildIndex } from '@/lib/search/searchIndex';
import { aFindable } from './aFindable';

const many = (count: number, given: Partial<Omit<Findable, 'id'>>) =>
  Array.from({ length: count }, () => aFindable(given));
const total = (papers: Findable[], query: string, clips = false) =>
  rankPapers(buildIndex(papers), query, clips ? { scope: 'clips' } : {}).total;

describe('the number of papers found', () => {
  it('is that of all papers with the word, those beyond the best and those in abstracts included', () => {
    const papers = [
      ...many(90, { title: 'Moss' }),
      ...many(30, { abstract: 'A moss.' }),
      ...many(5, { title: 'Fern' }),
    ];
    expect(total(papers, 'moss')).toBe(120);
    expect(rankPapers(buildIndex(papers), 'moss').papers).toHaveLength(64);
  });

  it('counts papers that have all words, wherever', () => {
    const papers = [...many(20, { title: 'Moss', abstract: 'and fern' }), ...many(50, { title: 'Moss' })];
    expect(total(papers, 'moss fern')).toBe(20);
  });

  it('counts only where is searched', () => {
    const papers = [...many(12, { title: 'Moss', standing: 'clipped' }), ...many(50, { title: 'Moss' })];
    expect(total(papers, 'moss', true)).toBe(12);
  });

  it('is not known where papers without one of the words were taken too', () => {
    expect(total(many(90, { title: 'Moss' }), 'moss fern')).toBeUndefined();
  });

  it('is none for no words, and one for the id of a paper', () => {
    const papers = many(2, { title: 'Moss' });
    expect(total(papers, ' ')).toBe(0);
    expect(total(papers, `https://arxiv.org/abs/${papers[0]?.id}v3`)).toBe(1);
    expect(total(papers, `https://arxiv.org/abs/${papers[0]?.id}`, true)).toBe(0);
  });

  it('is what a plain count says, whatever the papers hold', () => {
    const words = fc.array(fc.constantFrom('heath', 'tidal', 'mossy', 'ferns', 'dusky'), { maxLength: 3 });
    const paper = fc.record({ title: words, tags: words, keywords: words, organisation: words, abstract: words });
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 90 }), words, (given, query) => {
        const papers = given.map(({ title, organisation, abstract, ...lists }) =>
          aFindable({
            title: title.join(' '),
            organisation: organisation.join(' '),
            abstract: abstract.join(' '),
            ...lists,
          }),
        );
        const holding = given.filter((one) => query.every((word) => Object.values(one).flat().includes(word)));
        const known = total(papers, `${query.join(' ')} `);
        if (known !== undefined) expect(known).toBe(query.length ? holding.length : 0);
        else expect(holding.length).toBeLessThan(10);
      }),
    );
  });
});
