import { language } from '#i18n';
import type { Day } from '@/lib/paper';
import { dayAfter } from '@/lib/search/query/spans';

/** `2026-09`. */
export type Month = string;

const WEEK = 7;

export function monthOfDay(day: Day): Month {
  return day.slice(0, 7);
}

export function monthAfter(month: Month, by: 1 | -1): Month {
  return monthOfDay(dayAfter(`${month}-15` as Day, by * 30));
}

/** From Monday (0): the feed's week, with the weekend at its end. */
export function weekdayOf(day: Day): number {
  return (new Date(day).getUTCDay() + 6) % WEEK;
}

export function isWeekend(day: Day): boolean {
  return weekdayOf(day) >= 5;
}

/** The whole weeks that hold a month's days. */
export function weeksOf(month: Month): Day[][] {
  const first = `${month}-01` as Day;
  const weeks: Day[][] = [];
  for (let monday = dayAfter(first, -weekdayOf(first)); monday.slice(0, 7) <= month; monday = dayAfter(monday, WEEK))
    weeks.push(Array.from({ length: WEEK }, (_, nth) => dayAfter(monday, nth)));
  return weeks;
}

/** The weekday before: the feed rests on weekends. */
export function feedDayBefore(day: Day): Day {
  const before = dayAfter(day, -1);
  return isWeekend(before) ? feedDayBefore(before) : before;
}

const FORMS = {
  month: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  letter: { weekday: 'narrow' },
  short: { month: 'short', day: 'numeric' },
  date: { weekday: 'long', month: 'long', day: 'numeric' },
} as const;

/** Made once each: making one costs more than a day's cell. */
const made = new Map<string, Intl.DateTimeFormat>();

/** A day as the reader's language says it: its month, its weekday, its weekday's letter, or its date, short or whole. */
export function dayIn(form: keyof typeof FORMS, day: Day): string {
  const key = `${language()} ${form}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat(language(), { ...FORMS[form], timeZone: 'UTC' });
  made.set(key, format);
  return format.format(new Date(day));
}
