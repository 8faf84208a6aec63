import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Automaton, type Errors } from '@/lib/search/automaton';

/** Letters more, less, other, or swapped with their neighbour, each letter touched once: the plain table. */
function distance(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, i) => [i, ...Array<number>(other.length).fill(0)]);
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let j = 0; j <= other.length; j++) (table[0] as number[])[j] = j;
  for (let i = 1; i <= one.length; i++) {
    for (let j = 1; j <= other.length; j++) {
      const swap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const cost = one[i - 1] === other[j - 1] ? 0 : 1;
      const best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      (table[i] as number[])[j] = swap ? Math.min(best, at(i - 2, j - 2) + 1) : best;
    }
  }
  return at(one.length, other.length);
}

/** Fewest errors over all beginnings of the term. */
function fewestErrors(word: string, term: string): number {
  return Math.min(...Array.from({ length: term.length + 1 }, (_, end) => distance(word, term.slice(0, end))));
}

const letters = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'aabcé'), minLength: min, maxLength: max });
const errors = fc.constantFrom<Errors>(0, 1, 2);

describe('Automaton', () => {
  it.each([
    ['nerual', 'neural', 1],
    ['nerual', 'neuralnetworks', 1],
    ['difusion', 'diffusion', 1],
    ['transformre', 'transformers', 1],
    ['tramsfromer', 'transformer', 2],
    ['tramsfromer', 'transport', 3],
  ])('counts the errors of %s for %s: %i', (word, term, expected) => {
    expect(new Automaton(word, 2).errorsIn(term)).toBe(expected);
  });

  it('agrees with the plain table for every word and term', () => {
    fc.assert(
      fc.property(letters(3, 9), letters(0, 12), errors, (word, term, most) => {
        const fewest = fewestErrors(word, term);
        const found = new Automaton(word, most).errorsIn(term);
        expect(found <= most ? found : undefined).toBe(fewest <= most ? fewest : undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same answer for a word as long as a term can be', () => {
    const word = 'abcdefghijklmnopqrstuvwx';
    expect(new Automaton(word, 2).errorsIn(word)).toBe(0);
    expect(new Automaton(word, 2).errorsIn(`y${word.slice(1, -1)}`)).toBe(2);
  });
});
