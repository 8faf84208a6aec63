import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Best } from '@/lib/search/best';

describe('Best', () => {
  it('keeps what sorting all would keep, those offered first among equals', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.integer({ min: 1, max: 12 }), (scores, most) => {
        const best = new Best(most);
        scores.forEach((score, doc) => {
          best.offer(doc, score);
        });
        const sorted = scores.map((score, doc) => ({ doc, score })).sort((one, other) => other.score - one.score);
        expect(best.sorted().map(({ doc, score }) => ({ doc, score }))).toEqual(sorted.slice(0, most));
      }),
    );
  });

  it('says below which score nothing is kept any more', () => {
    const best = new Best(2);
    best.offer(1, 5);
    expect(best.floor).toBeLessThan(0);
    best.offer(2, 3);
    expect(best.floor).toBe(3);
  });
});
