import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSegment } from '@/lib/search/buildSegment';
import { docsWith, firstFrom, termOf } from '@/lib/search/dictionary';
import { openSegment, SegmentDamagedError } from '@/lib/search/segment';
import { aFindable } from './aFindable';

const papers = [
  aFindable({ title: 'Sparse nets', authors: ['Ada Sparse'] }),
  aFindable({ title: 'Dense nets', tags: ['nets'] }),
];

/** Words that fill several blocks of the dictionary. */
const manyWords = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'abcxyz'), minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 300,
});

describe('a segment', () => {
  it('holds each term once, sorted, with the number of its papers', () => {
    const segment = buildSegment(papers);
    const terms = Array.from({ length: segment.terms }, (_, term) => [termOf(segment, term), docsWith(segment, term)]);
    expect(terms).toEqual([
      ['ada', 1],
      ['dense', 1],
      ['nets', 2],
      ['sparse', 1],
    ]);
  });

  it('opens from its stored buffer as it was', () => {
    const segment = buildSegment(papers);
    expect(openSegment(segment.buffer.slice(0))).toEqual(segment);
  });

  it('may be empty', () => {
    const segment = openSegment(buildSegment([]).buffer);
    expect([segment.terms, segment.docs, firstFrom(segment, 'net')]).toEqual([0, 0, 0]);
  });

  it.each<[string, (words: Uint32Array, buffer: ArrayBuffer) => ArrayBuffer | undefined]>([
    ['of something else', (words) => void words.set([1], 0)],
    ['of another version', (words) => void words.set([99], 1)],
    ['cut short', (_, buffer) => buffer.slice(0, -8)],
    ['shorter than its header', (_, buffer) => buffer.slice(0, 12)],
    ['empty', () => new ArrayBuffer(0)],
    ['with absurd counts', (words) => void words.fill(0xffffffff, 2)],
  ])('is refused when its buffer is %s', (_, damage) => {
    const { buffer } = buildSegment(papers);
    expect(() => openSegment(damage(new Uint32Array(buffer, 0, 8), buffer) ?? buffer)).toThrow(SegmentDamagedError);
  });

  it('knows the first term from any word on', () => {
    fc.assert(
      fc.property(manyWords, fc.string({ unit: fc.constantFrom(...'abcxyz\uffff\0'), maxLength: 7 }), (words, word) => {
        const segment = buildSegment([aFindable({ title: words.join(' ') })]);
        const sorted = [...words].sort();
        const expected = sorted.findIndex((term) => term >= word);
        expect(firstFrom(segment, word)).toBe(expected < 0 ? sorted.length : expected);
      }),
      { numRuns: 300 },
    );
  });
});
