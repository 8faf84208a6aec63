import { language } from '#i18n';
import { localDay } from '@/lib/paper';
import { dateForm } from '../forms';

const DAY_MS = 86_400_000;

/** The reader's day at `at`, as it is called on the day of `now` (both ms): `yesterday`, `3 Nov`, `3 Nov 2025`. */
export function dayWords(at: number, now: number): string {
  const [day, today] = [localDay(at), localDay(now)];
  const passed = (Date.parse(today) - Date.parse(day)) / DAY_MS;
  if (passed === 0 || passed === 1) return relativeForm(language()).format(-passed, 'day');
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
  return dateForm(language(), { day: 'numeric', month: 'short', year }).format(at);
}

/** Day and time in full. */
export function momentWords(at: number): string {
  return dateForm(language(), { dateStyle: 'full', timeStyle: 'short' }).format(at);
}

const relativeForms = new Map<string, Intl.RelativeTimeFormat>();

function relativeForm(spoken: string): Intl.RelativeTimeFormat {
  const form = relativeForms.get(spoken) ?? new Intl.RelativeTimeFormat(spoken, { numeric: 'auto' });
  relativeForms.set(spoken, form);
  return form;
}
