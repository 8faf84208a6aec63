import type { Day } from '@/lib/paper';

const DAY_MS = 86_400_000;

/** A day as a whole number, each day one more: what charts count along. */
export function numberOfDay(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** The day of such a number. */
export function dayOfNumber(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10) as Day;
}
