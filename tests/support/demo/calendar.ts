import type { Day } from '@/lib/paper';

const ONE_DAY = 86_400_000;

function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day that lies so many days after (or, negative, before) another. */
export function dayAfter(day: Day, days: number): Day {
  return new Date(timeOf(day) + days * ONE_DAY).toISOString().slice(0, 10) as Day;
}

/** The last weekdays up to a day, itself included, newest first. */
export function weekdaysUpTo(day: Day, count: number): Day[] {
  const found: Day[] = [];
  for (let at = day; found.length < count; at = dayAfter(at, -1)) if (!isWeekend(at)) found.push(at);
  return found;
}

function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(timeOf(day)).getUTCDay());
}

/** The ISO week of a day: `2026-W39`. */
export function weekOf(day: Day): string {
  const weekday = new Date(timeOf(day)).getUTCDay() || 7;
  const thursday = new Date(timeOf(day) + (4 - weekday) * ONE_DAY);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = 1 + Math.floor((thursday.getTime() - newYear) / (7 * ONE_DAY));
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

/** `2026-09`. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** As the site writes days: `Sep 28`, or `Sep 28, 2026` with the year. */
export function writtenDay(day: Day, withYear = false): string {
  const year = withYear ? ({ year: 'numeric' } as const) : {};
  return new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC', ...year }).format(
    timeOf(day),
  );
}
