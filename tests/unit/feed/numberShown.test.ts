import { describe, expect, it } from 'vitest';
import { countOf, numberShown } from '@/lib/feed/numberShown';

describe('numberShown', () => {
  it.each([
    ['94', 94],
    ['-', 0],
    ['0', 0],
    ['32.8k', 32_800],
    ['1.5K', 1500],
    ['2M', 2_000_000],
    ['1,234', 1234],
    ['1.', undefined],
    ['-3', undefined],
    ['12 authors', undefined],
    ['1e9', undefined],
    ['9999999999', undefined],
    ['', undefined],
  ])('reads %j as %s', (text, number) => expect(numberShown(text)).toBe(number));
});

describe('countOf', () => {
  it.each([
    [7, 7],
    [0, 0],
    ['12', 12],
    ['1e999', undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
    [-1, undefined],
    [1.5, undefined],
    [1e20, undefined],
    [null, undefined],
    [[3], undefined],
    [true, undefined],
  ])('takes %j as %s', (said, count) => expect(countOf(said)).toBe(count));
});
