import { describe, expect, it } from 'vitest';
import { aShelf, marksOf, search } from '@/tests/support/searchAmong';
import { aFindable } from './aFindable';

/** Spellings of one and the same: whichever a reader types finds every paper that has any of them. */
const SPELLINGS: [what: string, spellings: string[]][] = [
  ['a Greek symbol', ['$\\tau$', 'τ', 'tau', 'Τ', '𝜏']],
  ['a subscript', ['L_2', 'L2', '$L_2$', '$L_{2}$', 'l₂']],
  ['a name with two dots', ['Müller', 'Mueller', 'Muller', 'M\\"uller', 'MULLER']],
  ['a joined word', ['text-to-image', 'text to image', 'Text-To-Image', 'text–to–image']],
  ['an accent', ['Poincaré', 'Poincare', "Poincar\\'{e}", 'Poincare\u0301']],
];

describe.each(SPELLINGS)('%s', (_, spellings) => {
  const papers = spellings.map((spelling) => aFindable({ title: `On ${spelling} and other matters` }));
  const shelf = aShelf([...papers, aFindable({ title: 'Nothing of the kind' })]);
  const all = papers.map(({ id }) => id).sort();

  it.each(spellings)('typed as %s finds all of its spellings', (typed) => {
    const hits = search(shelf, typed);
    expect(hits.map(({ id }) => id).sort()).toEqual(all);
    expect(hits.map(({ corrected }) => corrected).filter(Boolean)).toEqual([]);
    expect(hits.every((hit) => marksOf(shelf, hit).title?.length)).toBe(true);
  });
});
