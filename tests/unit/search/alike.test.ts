import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forEachLike } from '@/lib/search/alike';
import { Automaton, type Errors } from '@/lib/search/automaton';
import { SegmentBuilder } from '@/lib/search/buildSegment';
import { termOf } from '@/lib/search/dictionary';
import { aFindable } from './aFindable';

const letters = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'aabcd'), minLength: min, maxLength: max });

it('finds in sorted terms, over several blocks of them, just what the automaton finds in each', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(letters(1, 9), { maxLength: 150 }),
      letters(3, 8),
      fc.constantFrom<Errors>(0, 1, 2),
      (texts, word, most) => {
        const builder = new SegmentBuilder(['title']);
        builder.add(aFindable({ title: texts.join(' ') }));
        const segment = builder.finish();
        const found = new Map<string, number>();
        forEachLike(segment, word, most, (term, count) => found.set(termOf(segment, term), count));
        const terms = Array.from({ length: segment.terms }, (_, term) => termOf(segment, term));
        const automaton = new Automaton(word, most);
        const expected = terms
          .map((term) => [term, automaton.errorsIn(term)] as const)
          .filter(([, count]) => count <= most);
        expect([...found]).toEqual(expected);
      },
    ),
    { numRuns: 300 },
  );
});
