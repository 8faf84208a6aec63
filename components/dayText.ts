import type { Day } from '@/lib/paper';

const forms = new Map<string, Intl.DateTimeFormat>();

/** A day as the reader writes it, `Sep 28`; with its year when that is not the year of `today`. */
export function dayText(day: Day, today: Day): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return formOf(document.documentElement.lang || 'en', isThisYear).format(new Date(`${day}T00:00:00Z`));
}

/** Made once for all rows: making one costs more than drawing its row (measured 2026-11). */
function formOf(language: string, isThisYear: boolean): Intl.DateTimeFormat {
  const key = `${language} ${isThisYear}`;
  const known = forms.get(key);
  if (known) return known;
  const year = isThisYear ? undefined : 'numeric';
  const form = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year, timeZone: 'UTC' });
  forms.set(key, form);
  return form;
}
