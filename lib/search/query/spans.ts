import { type Day, dayOf, localDay } from '@/lib/paper';
import type { Span } from './query';

interface Stretch<T> {
  from: T;
  to: T;
}

/** `50`, `>50`, `<=50`, `10..50`, `10..`, `1.5k`: whole numbers. Undefined when it is none of these. */
export function readNumbers(value: string): Span<number> | undefined {
  return readSpan(value, numberIn, (number, by) => number + by);
}

/**
 * `2025`, `2026-01`, `2026-01-15`, `today`, `yesterday`, ages (`7d`, `2w`, `3m`, `1y`: so many days, weeks, months,
 * years up to today), and any two as `2026-01..2026-03`; `<` and `>` mean before and after a date, but younger and older
 * than an age. Undefined when it is none of these.
 */
export function readDays(value: string, now: number): Span<Day> | undefined {
  const age = /^([<>])=?(\d.*[dwmy])$/i.exec(value);
  if (!age) return readSpan(value, (text) => daysIn(text, now), dayAfter);
  const young = daysOfAge(age[2] ?? '', localDay(now));
  return young && age[1] === '>' ? { to: dayAfter(young.from, -1) } : young;
}

/** The day so many days later, or earlier. */
export function dayAfter(day: Day, days: number): Day {
  return isoDay(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
}

function readSpan<T extends number | string>(
  value: string,
  read: (text: string) => Stretch<T> | undefined,
  step: (from: T, by: 1 | -1) => T,
): Span<T> | undefined {
  const [, sign, compared = ''] = /^([<>]=?)(.*)$/.exec(value) ?? [];
  if (sign) return beside(sign, read(compared), step);
  if (!value.includes('..')) return read(value);
  const ends = value.split(/\.{2,}/);
  const stretches = ends.map(read);
  if (ends.length !== 2 || ends.every((end) => !end) || ends.some((end, i) => end && !stretches[i])) return undefined;
  return between(stretches[0], stretches[1]);
}

function beside<T>(sign: string, stretch: Stretch<T> | undefined, step: (from: T, by: 1 | -1) => T) {
  if (!stretch) return undefined;
  const ends: Record<string, Span<T>> = {
    '<': { to: step(stretch.from, -1) },
    '<=': { to: stretch.to },
    '>': { from: step(stretch.to, 1) },
    '>=': { from: stretch.from },
  };
  return ends[sign];
}

/** Whichever of the two comes first. */
function between<T>(one: Stretch<T> | undefined, other: Stretch<T> | undefined): Span<T> {
  const [first, last] = one && other && other.from < one.from ? [other, one] : [one, other];
  return { from: first?.from, to: last?.to };
}

function numberIn(text: string): Stretch<number> | undefined {
  if (!/^(?:\d{1,9}|\d{1,6}(?:\.\d{1,3})?k)$/i.test(text)) return undefined;
  const number = Math.round(Number.parseFloat(text) * (/k$/i.test(text) ? 1000 : 1));
  return { from: number, to: number };
}

function daysIn(text: string, now: number): Stretch<Day> | undefined {
  const today = localDay(now);
  if (/^today$/i.test(text)) return { from: today, to: today };
  if (/^yesterday$/i.test(text)) return daysIn(dayAfter(today, -1), now);
  return daysOfDate(text) ?? daysOfAge(text, today);
}

function daysOfDate(text: string): Stretch<Day> | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text) ?? [];
  if (!year) return undefined;
  const two = (digits: string) => digits.padStart(2, '0');
  const from = dayOf(`${year}-${two(month ?? '1')}-${two(day ?? '1')}`);
  if (!from || day) return from && { from, to: from };
  return { from, to: isoDay(Date.UTC(Number(year), month ? Number(month) : 12, 0)) };
}

function daysOfAge(text: string, today: Day): Stretch<Day> | undefined {
  const [, digits, unit = ''] = /^(\d{1,3})([dwmy])$/i.exec(text) ?? [];
  const many = Number(digits);
  if (!many) return undefined;
  const before = /[dw]/i.test(unit)
    ? dayAfter(today, -many * (/w/i.test(unit) ? 7 : 1))
    : monthsBefore(today, many * (/y/i.test(unit) ? 12 : 1));
  return { from: dayAfter(before, 1), to: today };
}

/** Of a day that the month lacks, its last. */
function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return isoDay(Date.UTC(year, month - 1 - months, Math.min(date, last)));
}

function isoDay(time: number): Day {
  return new Date(time).toISOString().slice(0, 10) as Day;
}
