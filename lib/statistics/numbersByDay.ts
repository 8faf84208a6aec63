import type { Day } from '@/lib/paper';

/** What feeds said of a paper’s numbers on one of the reader’s days. */
export interface Sighted {
  seenOn: Day;
  upvotes?: number | undefined;
  codeStars?: number | undefined;
}

/** A paper’s numbers at the end of a day; null where no feed told. */
export interface DayNumbers {
  day: Day;
  upvotes: number | null;
  codeStars: number | null;
}

/**
 * The numbers of a paper day by day, the oldest first; days on which none was told are left out. Of several feeds on one
 * day the largest counts: votes hardly ever go back, so it is the latest.
 */
export function numbersByDay(sightings: readonly Sighted[]): DayNumbers[] {
  const days = new Map<Day, DayNumbers>();
  for (const { seenOn: day, upvotes, codeStars } of sightings) {
    if (upvotes === undefined && codeStars === undefined) continue;
    const known = days.get(day);
    days.set(day, { day, upvotes: larger(known?.upvotes, upvotes), codeStars: larger(known?.codeStars, codeStars) });
  }
  return [...days.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}

function larger(known: number | null = null, told: number | null = null): number | null {
  return known === null || told === null ? (known ?? told) : Math.max(known, told);
}
