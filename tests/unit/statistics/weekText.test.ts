import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '#i18n';
import { weekText } from '@/components/statistics/weekText';
import { weekAt } from '@/lib/statistics/weeks';

const MONDAY = 1;

afterEach(() => speak('en', {}));

describe('a week', () => {
  it.each([
    ['en', '2026-11-23', 'Nov 23 – 29, 2026'],
    ['de', '2026-11-23', '23.–29. Nov. 2026'],
    ['ko', '2026-11-23', '2026년 11월 23일~29일'],
    ['zh-CN', '2026-11-23', '2026年11月23日 – 11月29日'],
    ['zh-CN', '2026-12-28', '2026年12月28日 – 2027年1月3日'],
    ['ja', '2026-11-23', '2026年11月23日～11月29日'],
    ['ja', '2026-12-28', '2026年12月28日～2027年1月3日'],
  ])('is written in %s as all days are, that of %s: %s', (language, day, text) => {
    speak(language, {});
    const week = weekAt(new Date(`${day}T12:00:00`).getTime(), MONDAY);
    // Languages have narrow spaces of their own.
    expect(weekText(week, MONDAY).replace(/\s/g, ' ')).toBe(text);
  });
});
