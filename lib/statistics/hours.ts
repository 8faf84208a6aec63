import type { ArxivId } from '@/lib/paper';

/** When the reader did something, and with which papers. */
export interface Done {
  at: number;
  ids: readonly ArxivId[];
}

/** An hour of the week, in which the reader did so many things. */
export interface Hour {
  count: number;
  /** What they had in hand then, the latest last. */
  ids: Set<ArxivId>;
}

export const HOURS = 24;

/** All hours of a week from Sunday’s first, of the reader’s own clock. */
export function startHours(): Hour[] {
  return Array.from({ length: 7 * HOURS }, () => ({ count: 0, ids: new Set() }));
}

/** Counts one thing more; many papers at once are one thing. */
export function addDone(hours: readonly Hour[], { at, ids }: Done): void {
  const date = new Date(at);
  const hour = hours[date.getDay() * HOURS + date.getHours()];
  if (!hour) return;
  hour.count++;
  for (const id of ids) {
    hour.ids.delete(id);
    hour.ids.add(id);
  }
}

/** How full an hour is beside the fullest: 0 for none, else 1 to 4. */
export function levelOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.ceil((4 * count) / Math.max(count, most));
}
