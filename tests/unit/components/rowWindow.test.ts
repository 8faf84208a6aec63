import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Heights, rowsInView, topOf } from '@/components/rowWindow';

const closed: Heights = { count: 10_000, row: 88 };

it('shows the first rows of a long list and a few to spare', () => {
  expect(rowsInView(closed, 0, 440, 6)).toEqual({ first: 0, last: 12 });
});

it('shows the rows around the place scrolled to', () => {
  expect(rowsInView(closed, 8_800, 440, 2)).toEqual({ first: 98, last: 108 });
});

it('pushes the rows below an opened one down', () => {
  const heights = { ...closed, opened: { index: 2, height: 500 } };
  expect([2, 3, 4].map((index) => topOf(heights, index))).toEqual([176, 676, 764]);
});

it('draws every row that can be seen, whichever is opened and however far it is scrolled', () => {
  const heights = fc
    .record({
      count: fc.integer({ min: 1, max: 500 }),
      index: fc.nat(600),
      height: fc.integer({ min: 88, max: 2_000 }),
    })
    .map(
      ({ count, index, height }): Heights => ({
        count,
        row: 88,
        opened: index < count ? { index, height } : undefined,
      }),
    );
  fc.assert(
    fc.property(heights, fc.nat(40_000), fc.integer({ min: 1, max: 900 }), (list, top, view) => {
      const { first, last } = rowsInView(list, top, view, 0);
      for (let index = 0; index < list.count; index++) {
        const isSeen = topOf(list, index) < top + view && topOf(list, index + 1) > top;
        if (isSeen) expect(index >= first && index < last).toBe(true);
      }
    }),
  );
});

it('never draws more rows than the view holds, however long the list', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (top) => {
      const { first, last } = rowsInView(closed, top, 600, 6);
      expect(last - first).toBeLessThanOrEqual(Math.ceil(600 / 88) + 1 + 12);
    }),
  );
});
