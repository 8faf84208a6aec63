import { expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { dayAfter, weekdaysUpTo, weekOf, writtenDay } from '@/tests/support/demo/calendar';

it.each([
  ['2026-09-28', '2026-W40'],
  ['2026-09-27', '2026-W39'],
  ['2027-01-03', '2026-W53'],
  ['2024-12-30', '2025-W01'],
])('%s lies in the ISO week %s', (day, week) => {
  expect(weekOf(day as Day)).toBe(week);
});

it('leaves out weekends when it counts back', () => {
  expect(weekdaysUpTo('2026-09-27' as Day, 3)).toEqual(['2026-09-25', '2026-09-24', '2026-09-23']);
});

it('steps over the end of a month', () => {
  expect(dayAfter('2026-03-01' as Day, -1)).toBe('2026-02-28');
});

it('writes days as the site does', () => {
  expect(writtenDay('2026-09-05' as Day)).toBe('Sep 5');
  expect(writtenDay('2026-09-05' as Day, true)).toBe('Sep 5, 2026');
});
