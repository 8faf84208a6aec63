import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { speak } from '#i18n';
import { dayWords } from '@/components/strip/dayWords';

const at = (year: number, month: number, day: number, hour = 12, minute = 0) =>
  new Date(year, month - 1, day, hour, minute).getTime();
/** The languages that a reader's browser asks for. */
function reading(...languages: string[]): void {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
  speak('en', {});
}

afterEach(() => {
  vi.restoreAllMocks();
  speak('en', {});
});

describe('a day in words', () => {
  it.each([
    ['today', at(2026, 11, 4, 0, 1), at(2026, 11, 4, 23, 59)],
    ['yesterday', at(2026, 11, 3, 23, 59), at(2026, 11, 4, 0, 1)],
    ['yesterday', at(2026, 3, 28, 23, 30), at(2026, 3, 29, 0, 30)],
    ['Nov 2', at(2026, 11, 2, 23, 59), at(2026, 11, 4, 0, 1)],
    ['Nov 3, 2025', at(2025, 11, 3), at(2026, 1, 2)],
    ['Nov 5', at(2026, 11, 5), at(2026, 11, 4)],
  ])('is %s', (words, then, now) => {
    expect(dayWords(then, now).short).toBe(words);
  });

  it('is written in the reader’s own variety of the language that is spoken', () => {
    reading('de-AT', 'en-GB', 'en');
    expect(dayWords(at(2026, 11, 2), at(2026, 11, 20)).short).toBe('2 Nov');
    speak('de', {});
    expect(dayWords(at(2026, 11, 3), at(2026, 11, 4))).toEqual({
      short: 'gestern',
      full: 'Dienstag, 3. November 2026',
    });
  });

  it('is the language spoken itself where the reader’s browser names no variety of it', () => {
    reading('fr-CA');
    expect(dayWords(at(2026, 11, 2), at(2026, 11, 20)).short).toBe('Nov 2');
  });

  it('is the same at every hour of a day', () => {
    const moment = fc.date({ min: new Date(2020, 0, 1), max: new Date(2040, 0, 1), noInvalidDate: true });
    const hour = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(moment, moment, hour, (then, now, other) => {
        const moved = new Date(then).setHours(other);
        return dayWords(moved, now.getTime()).full === dayWords(then.getTime(), now.getTime()).full;
      }),
    );
  });
});
