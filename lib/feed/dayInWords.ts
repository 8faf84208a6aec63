import { type Day, dayOf } from '@/lib/paper';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WORDS = /^(?:Published on )?([A-Z][a-z]{2})[a-z]* (\d{1,2})(?:, (\d{4}))?$/;
/** A reader's clock and the site's may be a day or two apart; a day further ahead is last year's. */
const AHEAD_MS = 7 * 24 * 3600 * 1000;

/**
 * The day that a page names: `Feb 27, 2025`, `Published on Aug 22, 2025`, or `May 29`, which the site writes for the
 * year of `reference` (the page's own day). Undefined for other texts and for days that do not exist.
 */
export function dayInWords(text: string, reference: Day): Day | undefined {
  const match = WORDS.exec(text);
  if (!match) return undefined;
  const [, month = '', date = '', year] = match;
  return year ? dayAt(year, month, date) : latest(month, date, reference);
}

function dayAt(year: string | number, month: string, date: string): Day | undefined {
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  return dayOf(`${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`);
}

function latest(month: string, date: string, reference: Day): Day | undefined {
  const year = Number(reference.slice(0, 4));
  const day = dayAt(year, month, date);
  const isAhead = day !== undefined && Date.parse(day) > Date.parse(reference) + AHEAD_MS;
  return isAhead ? dayAt(year - 1, month, date) : day;
}
