import { describe, expect, it } from 'vitest';
import { dayInWords } from '@/lib/feed/dayInWords';
import { headerDay } from '@/lib/feed/headerDay';
import type { Day } from '@/lib/paper';
import { documentOf, fixture } from './page';

const reference = '2026-10-02' as Day;

describe('dayInWords', () => {
  it.each([
    ['Feb 27, 2025', '2025-02-27'],
    ['Published on Aug 22, 2025', '2025-08-22'],
    ['Published on Aug 2', '2026-08-02'],
    ['May 29', '2026-05-29'],
    ['Oct 4', '2026-10-04'],
    ['Dec 30', '2025-12-30'],
    ['September 3, 2024', '2024-09-03'],
    ['Feb 30', undefined],
    ['Foo 3, 2025', undefined],
    ['May 29 people came', undefined],
    ['29', undefined],
    ['', undefined],
  ])('reads %j as %s', (words, day) => expect(dayInWords(words, reference)).toBe(day));
});

describe('headerDay', () => {
  const header = (words: string, neighbour: string) =>
    headerDay(documentOf(`<div><a href="${neighbour}"></a> <div>${words}</div> <a></a></div>`));

  it('reads the headers of 2024 and 2026', () => {
    expect(headerDay(fixture('day-2024-08.html'))).toBe('2024-08-01');
    expect(headerDay(fixture('day-2026-09.html'))).toBe('2026-09-28');
  });

  it.each([
    ['Jan 2', '/papers/date/2025-12-31', '2026-01-02'],
    ['Dec 31', '/papers/date/2025-12-30', '2025-12-31'],
    ['Dec 31', '/papers/date/2026-01-02', '2025-12-31'],
    ['Sep<!----> 28', '/papers/date/2026-09-25', '2026-09-28'],
    ['Sep 28, 2026', '/papers/date/2026-09-25', '2026-09-28'],
    ['Week 39', '/papers/date/2026-09-25', undefined],
    ['Sep 28', '/papers/date/soon', undefined],
    ['Sep 28', '/papers/week/2026-W38', undefined],
  ])('reads %s beside %s as %s', (words, neighbour, day) => expect(header(words, neighbour)).toBe(day));

  it('shows no day on weekly pages', () => expect(headerDay(fixture('week-2026-09.html'))).toBeUndefined());
});
