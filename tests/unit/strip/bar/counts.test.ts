import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountedPaper, countsOf, countsText } from '@/components/strip/bar/counts';
import { anId } from '@/tests/support/factories';
import { knownOf } from '../hands';

const paper = (facts: Parameters<typeof knownOf>[1] = {}, wasSeen = false): CountedPaper => ({
  known: knownOf(anId(), facts),
  wasSeen,
});
const counts = (facts: Partial<ReturnType<typeof countsOf>>) => ({
  papers: 0,
  fresh: 0,
  clipped: 0,
  left: 0,
  ...facts,
});

describe('the counts of a page', () => {
  it('call left what was neither seen, clipped, dismissed nor dimmed by a rule', () => {
    const papers = [
      paper(),
      paper({}, true),
      ...[{ clippedAt: 1 }, { dismissedAt: 1 }, { dimmedAt: 1 }].map((facts) => paper(facts)),
    ];
    expect(countsOf(papers)).toEqual(counts({ papers: 5, clipped: 1, left: 1 }));
  });

  it('call new what was first listed in this visit, until the reader decides on it', () => {
    const papers = [
      paper({ isNew: true }, true),
      paper({ isNew: true, clippedAt: 1 }),
      paper({ isNew: true, dismissedAt: 1 }),
    ];
    expect(countsOf(papers)).toMatchObject({ fresh: 1, left: 0 });
  });

  it('never leave more than there are new or old papers to decide on', () => {
    const anyPaper = fc.record({
      known: fc.record(
        { isNew: fc.boolean(), clippedAt: fc.nat(), dismissedAt: fc.nat() },
        { requiredKeys: ['isNew'] },
      ),
      wasSeen: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyPaper), (papers) => {
        const all = papers.map(({ known, wasSeen }) => paper(known, wasSeen));
        const { papers: count, fresh, clipped, left } = countsOf(all);
        expect(Math.max(fresh, left) + clipped).toBeLessThanOrEqual(count);
      }),
    );
  });
});

describe('what the bar says', () => {
  it.each([
    [counts({ papers: 25, fresh: 16, clipped: 5, left: 4 }), 25, '25 papers · 16 new · 5 clipped · 4 left'],
    [counts({ papers: 1 }), 1, '1 paper'],
    [counts({ papers: 25, left: 25 }), 25, '25 papers · 25 left'],
    [counts({ papers: 25, clipped: 5 }), 7, '7 of 25 shown · 5 clipped'],
    [counts({ papers: 25, fresh: 2 }), 0, '0 of 25 shown · 2 new'],
  ])('leaves out what is none: %o, %i shown', (each, shown, text) => {
    expect(countsText(each, shown)).toBe(text);
  });
});
