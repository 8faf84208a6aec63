import { dateForm } from './forms';

/** A moment as the reader writes it: `Sep 28, 2026, 10:00 AM`. */
export function timeText(at: number): string {
  const form = dateForm(document.documentElement.lang || 'en', { dateStyle: 'medium', timeStyle: 'short' });
  return form.format(new Date(at));
}
