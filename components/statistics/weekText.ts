import { language } from '#i18n';
import { daysOfWeek, type WeekStart } from '@/lib/statistics/weeks';
import { dateForm } from '../forms';

/** The first day of a week as the reader writes it: `Nov 2`. */
export function weekMark(week: number, start: WeekStart): string {
  return dateForm(language(), { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(firstOf(week, start));
}

/** A week as the reader writes it: `Nov 2 – 8, 2026`. */
export function weekText(week: number, start: WeekStart): string {
  const [first, last] = daysOfWeek(week, start);
  const form = dateForm(language(), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const parts = form.formatRangeToParts(new Date(first), new Date(last));
  // Chinese and Japanese write a lone day with words, `2026年11月2日`, but days from–to as `2026/11/2`.
  if (!parts.some(({ value }) => value === '/')) return parts.map(({ value }) => value).join('');
  const until = parts.find(({ type, source }) => type === 'literal' && source === 'shared')?.value ?? ' – ';
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  const lastForm = sameYear ? dateForm(language(), { day: 'numeric', month: 'short', timeZone: 'UTC' }) : form;
  return form.format(new Date(first)) + until + lastForm.format(new Date(last));
}

function firstOf(week: number, start: WeekStart): Date {
  return new Date(daysOfWeek(week, start)[0]);
}

interface WeekInfo {
  /** 1 is Monday, 7 Sunday. */
  firstDay: number;
}

/** On which day the reader’s weeks begin; Monday, where the browser does not tell. */
export function weekStart(spoken = language()): WeekStart {
  const locale: Intl.Locale & { getWeekInfo?(): WeekInfo } = new Intl.Locale(spoken);
  return ((locale.getWeekInfo?.().firstDay ?? 1) % 7) as WeekStart;
}

/** A day of the week, 0 is Sunday: `Tuesday`, or in short `Tue`. */
export function weekdayText(weekday: number, form: 'long' | 'short'): string {
  // 1970 began on a Thursday.
  return dateForm(language(), { weekday: form, timeZone: 'UTC' }).format(new Date((weekday + 3) * 86_400_000));
}

/** An hour of the day: `9 AM`, `09`. */
export function hourText(hour: number): string {
  return dateForm(language(), { hour: 'numeric', timeZone: 'UTC' }).format(new Date(hour * 3_600_000));
}
