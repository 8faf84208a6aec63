import type { ArxivId } from '@/lib/paper';
import { timesOfWeek, type WeekStart } from '../statistics/weeks';
import { isUnread, type Reviewed } from './queue';

/** What a digest is made of: papers as they are known, with the day on which each was seen and read. */
export interface Lived extends Reviewed {
  seenAt?: number;
  readAt?: number;
}

/** A week of reading. Papers stand in the order in which it happened. */
export interface Digest {
  week: number;
  /** How many were seen. */
  seen: number;
  clipped: ArxivId[];
  read: ArxivId[];
  /** The tags of what was clipped or read, the most used first. */
  tags: { name: string; count: number }[];
  /** What was clipped in the week before, and is unread still. */
  untouched: ArxivId[];
}

const TAGS = 8;

export function digestOf(papers: readonly Lived[], week: number, start: WeekStart): Digest {
  const during = within(timesOfWeek(week, start));
  const before = within(timesOfWeek(week - 1, start));
  const clipped = papers.filter(({ clippedAt }) => during(clippedAt));
  const read = papers.filter(({ readAt }) => during(readAt));
  const untouched = papers.filter((paper) => isUnread(paper) && before(paper.clippedAt));
  return {
    week,
    seen: papers.filter(({ seenAt }) => during(seenAt)).length,
    clipped: inOrder(clipped, ({ clippedAt }) => clippedAt),
    read: inOrder(read, ({ readAt }) => readAt),
    tags: tagsOf([...new Set([...clipped, ...read])]),
    untouched: inOrder(untouched, ({ clippedAt }) => clippedAt),
  };
}

function within([from, to]: [from: number, to: number]) {
  return (at: number | undefined) => at !== undefined && at >= from && at < to;
}

function inOrder(papers: readonly Lived[], at: (paper: Lived) => number | undefined): ArxivId[] {
  return papers.toSorted((one, other) => (at(one) ?? 0) - (at(other) ?? 0)).map(({ id }) => id);
}

function tagsOf(papers: readonly Lived[]): Digest['tags'] {
  const counts = new Map<string, number>();
  for (const { tags = [] } of papers) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1))
    .slice(0, TAGS);
}
