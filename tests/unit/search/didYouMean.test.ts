import { describe, expect, it } from 'vitest';
import { didYouMean } from '@/lib/search/didYouMean';
import type { Findable } from '@/lib/search/findable';
import { aShelf, search } from '@/tests/support/searchAmong';
import { aFindable } from './aFindable';

const titled = (...titles: string[]) => titles.map((title) => aFindable({ title }));
const meant = (papers: Findable[], words: string, typed = words) =>
  didYouMean(typed, words, search(aShelf(papers), words));

describe('did you mean', () => {
  const papers = titled('A Diffusion Transformer', 'Diffusion of Heat', 'Transformers for Tides', 'Neural Lattices');

  it.each([
    ['difusion transfomer', 'diffusion transformer'],
    ['nerual', 'neural'],
    ['nerual lattices', 'neural lattices'],
    ['Nerual lattices', 'Neural lattices'],
    ['  nerual ', '  neural '],
  ])('%o is %o', (typed, spelling) => {
    expect(meant(papers, typed)).toBe(spelling);
  });

  it.each(['diffusion', 'diffus', 'neural lattices', 'zebra', '', 'diffusion xyzzyq', '.'])(
    'has nothing to offer for %o',
    (typed) => {
      expect(meant(papers, typed)).toBeUndefined();
    },
  );

  it('is silent where one of the best papers has the word as typed', () => {
    expect(meant(titled('Farm', 'Farms', 'Form'), 'form')).toBeUndefined();
    expect(meant(titled('Farm', 'Farms'), 'form')).toBe('farm');
  });

  it('is what most of the best papers say, and nothing where hardly two agree', () => {
    expect(meant(titled('Latent', 'Lantern light', 'Lantern', 'Lanterns'), 'lanten')).toBe('lantern');
    const allDifferent = ['Marked', 'Marker', 'Market', 'Markov', 'Marks'].flatMap((one) => titled(`${one}`));
    expect(meant(allDifferent, 'marqu')).toBeUndefined();
  });

  it.each([
    ['difusion tag:rl', 'difusion ', 'diffusion tag:rl'],
    ['tag:difusion difusion', 'difusion', 'tag:difusion diffusion'],
    ['is:unread difusion transfomer', 'difusion transfomer', 'is:unread diffusion transformer'],
  ])('leaves operators as they are: %o', (typed, words, spelling) => {
    expect(meant(papers, words, typed)).toBe(spelling);
  });

  it('does not put words together that stand apart', () => {
    expect(meant(papers, 'difusion transfomer', 'difusion tag:rl transfomer')).toBeUndefined();
  });
});
