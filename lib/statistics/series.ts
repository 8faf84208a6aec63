import type { Tally, Weekly } from './tally';

/** Weeks from–to, both within. */
export interface Weeks {
  from: number;
  to: number;
}

/** The weeks up to `to` of which there is anything to tell; no more than `most` of them, the last. */
export function weeksOf({ seen, clipped, read }: Tally, to: number, most = Number.POSITIVE_INFINITY): Weeks {
  let from = to;
  for (const weekly of [seen, clipped, read]) for (const week of weekly.keys()) from = Math.min(from, week);
  return { from: Math.max(from, to - most + 1), to };
}

/** Each week of these, in order. */
export function each({ from, to }: Weeks): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** How many in each week. */
export function perWeek(weekly: Weekly, weeks: Weeks): number[] {
  return each(weeks).map((week) => weekly.get(week) ?? 0);
}

/** How many papers waited to be read at the end of each week. */
export function waitingAfter({ waiting }: Tally, weeks: Weeks): number[] {
  let waited = 0;
  for (const [week, more] of waiting) if (week < weeks.from) waited += more;
  return perWeek(waiting, weeks).map((more) => {
    waited += more;
    return waited;
  });
}

/** What has a name, and how many of it there were in each week. */
export interface Named {
  name: string;
  counts: number[];
  total: number;
}

/** Those with the most in these weeks, the most first. */
export function mostOf(all: ReadonlyMap<string, Weekly>, weeks: Weeks, most: number): Named[] {
  const within = [...all].map(([name, weekly]) => ({ name, weekly, total: totalOf(weekly, weeks) }));
  const first = within
    .filter(({ total }) => total > 0)
    .sort((one, other) => other.total - one.total || (one.name < other.name ? -1 : 1))
    .slice(0, most);
  return first.map(({ name, weekly, total }) => ({ name, total, counts: perWeek(weekly, weeks) }));
}

function totalOf(weekly: Weekly, { from, to }: Weeks): number {
  let total = 0;
  for (const [week, many] of weekly) if (week >= from && week <= to) total += many;
  return total;
}
