import type { Day } from '@/lib/paper';
import { dateForm } from './forms';

/** A day as the reader writes it, `Sep 28`; with its year when that is not the year of `today`. */
export function dayText(day: Day, today: Day): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
  const form = dateForm(document.documentElement.lang || 'en', {
    day: 'numeric',
    month: 'short',
    year,
    timeZone: 'UTC',
  });
  return form.format(new Date(`${day}T00:00:00Z`));
}
