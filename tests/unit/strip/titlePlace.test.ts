import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, linesOf, roomAfter } from '@/components/strip/titlePlace';

const line = (left: number, right: number, top: number, height = 32): Line => ({
  left,
  right,
  top,
  bottom: top + height,
});
const strip = { width: 100, height: 28 };

describe('beside a title', () => {
  it.each<[string, Line[], { left: number; top: number } | undefined]>([
    ['the strip stands after its last word', [line(0, 200, 0)], { left: 212, top: 2 }],
    [
      'the line below has room when the title’s is full',
      [line(0, 390, 0), line(0, 120, 40, 20)],
      { left: 132, top: 36 },
    ],
    ['a word more is too much', [line(0, 289, 0)], undefined],
    ['nothing stands that is not a line', [], undefined],
  ])('%s', (_, lines, spot) => {
    expect(roomAfter(lines, 400, strip)).toEqual(spot);
  });

  it('covers no word and leaves no edge, whatever the lines are', () => {
    const anyLine = fc
      .record({ right: fc.integer({ min: 1, max: 800 }), height: fc.integer({ min: 10, max: 60 }) })
      .map(({ right, height }) => line(0, right, 0, height));
    fc.assert(
      fc.property(fc.array(anyLine), fc.integer({ min: 100, max: 800 }), (lines, edge) => {
        const spot = roomAfter(lines, edge, strip);
        return !spot || (spot.left + strip.width <= edge && lines.some(({ right }) => right < spot.left));
      }),
    );
  });
});

describe('pieces of text', () => {
  it('make the lines that a reader sees, whatever their order and size', () => {
    const pieces = [line(0, 80, 50, 20), line(0, 300, 0), line(90, 140, 47, 26), line(145, 160, 52, 14)];
    expect(linesOf(pieces)).toEqual([line(0, 300, 0), { left: 90, right: 160, top: 47, bottom: 73 }]);
  });
});
