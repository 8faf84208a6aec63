import { describe, expect, it } from 'vitest';
import { reasons } from '@/lib/search/reasons';
import { aFindable } from './aFindable';

const told = (shared: string[], one: string, other = one) =>
  reasons(shared, aFindable({ abstract: one }), aFindable({ title: other }));

describe('the reasons why a paper is like another', () => {
  it('are the first five of the words they share', () => {
    const words = ['heath', 'tide', 'moss', 'fern', 'dusk', 'dune'];
    expect(told(words, words.join(', '))).toEqual(['heath', 'tide', 'moss', 'fern', 'dusk']);
  });

  it('tell words that stand side by side in both as one, in their order', () => {
    expect(told(['attention', 'Gaussian', 'sparse'], 'Sparse attention of Gaussians')).toEqual([
      'sparse attention',
      'Gaussian',
    ]);
    expect(told(['policy', 'relative', 'x', 'group'], 'group relative policy')).toEqual(['group relative policy', 'x']);
  });

  it('make no phrase of words that stand apart in one of them', () => {
    expect(told(['sparse', 'attention'], 'Sparse attention', 'Attention is sparse')).toEqual(['sparse', 'attention']);
  });

  it('make no phrase across brackets, sentences and fields', () => {
    expect(told(['low-rank', 'LoRA'], 'Low-rank (LoRA)')).toEqual(['low-rank', 'LoRA']);
    expect(told(['moss', 'fern'], 'On moss. Fern grows')).toEqual(['moss', 'fern']);
    const paper = aFindable({ title: 'Moss', keywords: ['fern', 'heath'] });
    expect(reasons(['moss', 'fern', 'heath'], paper, paper)).toEqual(['moss', 'fern', 'heath']);
  });

  it('leave authors as they are', () => {
    expect(told(['Ada Lovelace', 'moss'], 'moss')).toEqual(['Ada Lovelace', 'moss']);
  });
});
