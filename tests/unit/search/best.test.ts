import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Best } from '@/lib/search/best';

const candidates = fc.uniqueArray(fc.record({ doc: fc.nat(), score: fc.nat(20) }), { selector: ({ doc }) => doc });

describe('Best', () => {
  it('keeps what sorting all would keep, the later documents among equals, in whatever order they are offered', () => {
    fc.assert(
      fc.property(candidates, fc.integer({ min: 1, max: 12 }), (offered, most) => {
        const best = new Best(most);
        for (const { doc, score } of offered) best.offer(doc, score);
        const sorted = offered.toSorted((one, other) => other.score - one.score || other.doc - one.doc);
        expect(best.sorted()).toEqual(sorted.slice(0, most));
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
