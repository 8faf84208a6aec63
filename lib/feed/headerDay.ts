import { type Day, dayOf } from '@/lib/paper';
import { cleanText } from './cleanText';
import { dayInWords } from './dayInWords';

/**
 * The day in the header of a listing: between its links to the day before and after stands `Sep 28` (2026), or a
 * `time` (2024). The neighbour tells the year. Undefined when the header shows no day.
 */
export function headerDay(document: Document): Day | undefined {
  const neighbour = document.querySelector('a[href^="/papers/date/"], a[href^="/papers?date="]');
  const header = neighbour?.parentElement;
  if (!neighbour || !header) return undefined;
  const time = header.querySelector('time')?.getAttribute('datetime');
  if (time) return dayOf(time);
  const near = dayOf(neighbour.getAttribute('href')?.slice(-10) ?? '');
  return near && closestTo(near, cleanText(header.textContent, 40));
}

/** The year's turn may lie between the neighbour and the day: `Dec 31` before `Jan 2` and the other way round. */
function closestTo(near: Day, words: string): Day | undefined {
  const year = Number(near.slice(0, 4));
  const inYears = [year - 1, year, year + 1].map((y) => dayInWords(words, `${y}-12-31` as Day));
  const distance = (day: Day) => Math.abs(Date.parse(day) - Date.parse(near));
  return inYears.filter((day) => day !== undefined).sort((a, b) => distance(a) - distance(b))[0];
}
