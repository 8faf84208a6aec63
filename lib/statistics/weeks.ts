import { type Day, localDay } from '@/lib/paper';
import { dayOfNumber, numberOfDay } from './days';

/** On which day weeks begin: 0 is Sunday. */
export type WeekStart = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** The first day of 1970 was a Thursday. */
const THURSDAY = 4;

/** The week of a time (ms) in the reader’s own days, as a whole number: each week one more. */
export function weekAt(at: number, start: WeekStart): number {
  return Math.floor((numberOfDay(localDay(at)) + THURSDAY - start) / 7);
}

/** The times (ms) from–to, without the last, that lie in a week of the reader’s own days. */
export function timesOfWeek(week: number, start: WeekStart): [from: number, to: number] {
  const midnight = (which: number) => new Date(`${daysOfWeek(which, start)[0]}T00:00:00`).getTime();
  return [midnight(week), midnight(week + 1)];
}

/** The first and the last day of a week. */
export function daysOfWeek(week: number, start: WeekStart): [first: Day, last: Day] {
  const first = week * 7 - THURSDAY + start;
  return [dayOfNumber(first), dayOfNumber(first + 6)];
}
