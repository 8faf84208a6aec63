import { quoted } from '@/lib/search/query/completions';
import { daysOfWeek, type WeekStart } from '@/lib/statistics/weeks';
import type { AnyShelf } from '../reader/shelves';
import { addressText, HOME } from './address';

/** Addresses of the papers that charts count, week by week. */
export function weekLinks(start: WeekStart) {
  const span = (week: number) => daysOfWeek(week, start).join('..');
  return {
    seen: (week: number) => papersAt({ kind: 'everything' }, `seen:${span(week)}`),
    clipped: (week: number) => papersAt({ kind: 'all' }, `clipped:${span(week)}`),
    read: (week: number) => papersAt({ kind: 'all' }, `read:${span(week)}`),
    waiting: (week: number) => {
      const [, last] = daysOfWeek(week, start);
      return papersAt({ kind: 'all' }, `clipped:..${last} -is:read or clipped:..${last} read:>${last}`);
    },
    tag: (tag: string) => (week: number) => papersAt({ kind: 'all' }, `tag:${quoted(tag)} clipped:${span(week)}`),
    organisation: (name: string) => (week: number) =>
      papersAt({ kind: 'everything' }, `org:${quoted(name)} seen:${span(week)}`),
  };
}

export type WeekLinks = ReturnType<typeof weekLinks>;

function papersAt(shelf: AnyShelf, query: string): string {
  return `#${addressText({ ...HOME, shelf, query })}`;
}
