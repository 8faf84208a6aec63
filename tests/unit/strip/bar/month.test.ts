import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn, feedDayBefore, isWeekend, monthAfter, weekdayOf, weeksOf } from '@/components/strip/bar/month';
import type { Day } from '@/lib/paper';
import { dayAfter } from '@/lib/search/query/spans';

const day = (text: string) => text as Day;
const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as Day);

describe('a month', () => {
  it('is whole weeks from Monday to Sunday', () => {
    expect(weeksOf('2026-09')[0]).toEqual(
      ['2026-08-31', '2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04', '2026-09-05', '2026-09-06'].map(day),
    );
    expect(weeksOf('2026-09')).toHaveLength(5);
    expect(weeksOf('2027-02')).toHaveLength(4);
  });

  it('holds each of its days once, in order', () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        const days = weeksOf(any.slice(0, 7)).flat();
        expect(days).toEqual(days.map((_, nth) => dayAfter(days[0] ?? any, nth)));
        expect(days).toContain(any);
        expect(days.slice(7, -7).every((each) => each.slice(0, 7) === any.slice(0, 7))).toBe(true);
      }),
    );
  });

  it.each([
    ['2026-09', 1, '2026-10'],
    ['2026-01', -1, '2025-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-03', -1, '2026-02'],
  ] as const)('%s has its neighbour (%i): %s', (month, by, neighbour) => {
    expect(monthAfter(month, by)).toBe(neighbour);
  });
});

describe('a day of the feed', () => {
  it('is a weekday', () => {
    expect(weekdayOf(day('2026-09-28'))).toBe(0);
    expect(isWeekend(day('2026-09-26'))).toBe(true);
    expect(isWeekend(day('2026-09-25'))).toBe(false);
  });

  it('comes after the weekday before it', () => {
    expect(feedDayBefore(day('2026-09-28'))).toBe('2026-09-25');
    expect(feedDayBefore(day('2026-09-27'))).toBe('2026-09-25');
    expect(feedDayBefore(day('2026-09-30'))).toBe('2026-09-29');
  });

  it.each([
    ['month', 'September 2026'],
    ['weekday', 'Monday'],
    ['letter', 'M'],
    ['short', 'Sep 28'],
    ['date', 'Monday, September 28'],
  ] as const)('is said as a %s: %s', (form, text) => {
    expect(dayIn(form, day('2026-09-28'))).toBe(text);
  });
});
