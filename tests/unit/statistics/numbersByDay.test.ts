import { expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { dayOfNumber, numberOfDay } from '@/lib/statistics/days';
import { numbersByDay } from '@/lib/statistics/numbersByDay';

const on = (day: string, numbers: { upvotes?: number; codeStars?: number } = {}) => ({
  seenOn: day as Day,
  ...numbers,
});

it('tells a paper’s numbers day by day, the oldest first', () => {
  expect(numbersByDay([on('2026-09-29', { upvotes: 30 }), on('2026-09-28', { upvotes: 12, codeStars: 3 })])).toEqual([
    { day: '2026-09-28', upvotes: 12, codeStars: 3 },
    { day: '2026-09-29', upvotes: 30, codeStars: null },
  ]);
});

it('takes the largest where several feeds told on one day', () => {
  const told = [
    on('2026-09-28', { upvotes: 12 }),
    on('2026-09-28', { upvotes: 40 }),
    on('2026-09-28', { codeStars: 7 }),
  ];
  expect(numbersByDay(told)).toEqual([{ day: '2026-09-28', upvotes: 40, codeStars: 7 }]);
});

it('leaves out days on which no number was told, and keeps a told zero', () => {
  expect(numbersByDay([on('2026-09-28'), on('2026-09-29', { upvotes: 0 })])).toEqual([
    { day: '2026-09-29', upvotes: 0, codeStars: null },
  ]);
});

it('counts days along, over months and years', () => {
  expect(numberOfDay('2027-01-01' as Day) - numberOfDay('2026-12-31' as Day)).toBe(1);
  expect(dayOfNumber(numberOfDay('2028-02-29' as Day))).toBe('2028-02-29');
});
