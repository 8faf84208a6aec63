import { language } from '#i18n';
import { type Day, localDay } from '@/lib/paper';
import { dateForm } from '../forms';

const DAY_MS = 86_400_000;

/** A day of the reader's, as it is called today, and in full. */
export interface DayWords {
  /** `yesterday`, `3 Nov`, `3 Nov 2025`. */
  short: string;
  full: string;
}

/** Most papers of a page were seen on the same few days, and writing one costs more than drawing a strip. */
const written = new Map<string, DayWords>();

/** The reader's day at `at`, as it is called on the day of `now` (both ms). */
export function dayWords(at: number, now: number): DayWords {
  const [spoken, day, today] = [language(), localDay(at), localDay(now)];
  const key = `${spoken} ${day} ${today}`;
  const words = written.get(key) ?? {
    short: shortWords(spoken, day, today),
    full: dateForm(spoken, { dateStyle: 'full' }).format(noonOf(day)),
  };
  written.set(key, words);
  return words;
}

function shortWords(spoken: string, day: Day, today: Day): string {
  const passed = (Date.parse(today) - Date.parse(day)) / DAY_MS;
  if (passed === 0 || passed === 1)
    return new Intl.RelativeTimeFormat(spoken, { numeric: 'auto' }).format(-passed, 'day');
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
  return dateForm(spoken, { day: 'numeric', month: 'short', year }).format(noonOf(day));
}

/** In the reader's own time. */
function noonOf(day: Day): Date {
  return new Date(`${day}T12:00`);
}
