import { describe, expect, it } from 'vitest';
import { isPeriod, neighbourOf, type Period } from '@/lib/feed/neighbours';
import type { Day } from '@/lib/paper';
import { fixture } from './page';

const TODAY = '2026-10-15' as Day;
const empty = new DOMParser().parseFromString('<main></main>', 'text/html');
const withLinks = (...paths: string[]) =>
  new DOMParser().parseFromString(paths.map((path) => `<a href="${path}">‹</a>`).join(''), 'text/html');

describe('the listing before and after', () => {
  it.each<[string, Period, string | undefined, string | undefined]>([
    ['day-2026-09.html', { feed: 'day', day: '2026-09-28' as Day }, '/papers/date/2026-09-25', undefined],
    ['week-2026-09.html', { feed: 'week', week: '2026-W39' }, '/papers/week/2026-W38', '/papers/week/2026-W40'],
    ['month-2026-09.html', { feed: 'month', month: '2026-09' }, '/papers/month/2026-08', undefined],
  ])('is where the arrows of %s lead', (file, here, before, after) => {
    const document = fixture(file);
    const path = (step: 1 | -1) => neighbourOf(document, here, step, TODAY);
    expect([path(-1), path(1)]).toEqual([before, after]);
  });

  it('is the nearest, where the page leads to more days than two', () => {
    const page = withLinks(
      '/papers/date/2026-09-01',
      '/papers/date/2026-09-25',
      '/papers/date/2026-10-30',
      '/papers/date/2026-09-29',
    );
    const here: Period = { feed: 'day', day: '2026-09-28' as Day };
    expect(neighbourOf(page, here, -1, TODAY)).toMatch(/2026-09-25$/);
    expect(neighbourOf(page, here, 1, TODAY)).toMatch(/2026-09-29$/);
  });

  it('is the weekday before or after on a page without arrows, none in the future', () => {
    const at = (day: string, step: 1 | -1) => neighbourOf(empty, { feed: 'day', day: day as Day }, step, TODAY);
    expect(at('2026-09-28', -1)).toMatch(/\/papers\/date\/2026-09-25$/);
    expect(at('2026-09-25', 1)).toMatch(/\/papers\/date\/2026-09-28$/);
    expect(at('2026-10-15', 1)).toBeUndefined();
  });

  it('is the newest linked day where the page does not tell its own', () => {
    const page = withLinks('/papers/date/2026-09-25');
    expect(neighbourOf(page, { feed: 'day' }, -1, TODAY)).toMatch(/2026-09-25$/);
    expect(neighbourOf(page, { feed: 'day' }, 1, TODAY)).toBeUndefined();
  });

  it('is never on another site, nor anything but a listing', () => {
    const page = withLinks(
      'https://elsewhere.example/papers/week/2026-W38',
      '//elsewhere.example/papers/week/2026-W38',
      '/papers/week/2026-W38/../../../logout',
      '/papers/week/',
    );
    expect(neighbourOf(page, { feed: 'week', week: '2026-W39' }, -1, TODAY)).toBeUndefined();
  });
});

it('is there for days, weeks and months', () => {
  expect(isPeriod({ feed: 'day' })).toBe(true);
  expect(isPeriod({ feed: 'trending' })).toBe(false);
  expect(isPeriod(undefined)).toBe(false);
});
