import { type WeekStart, weekAt } from './weeks';

/** What is counted of a paper; of one that is not kept, nothing that its reader said. Times are ms since 1970. */
export interface Counted {
  seenAt?: number;
  clippedAt?: number;
  status?: 'unread' | 'reading' | 'read';
  readAt?: number;
  /** Labels. */
  tags?: readonly string[];
  organisation?: { slug: string; name: string };
}

/** How many, by week. */
export type Weekly = Map<number, number>;

/** What papers came to, added up one by one. */
export interface Tally {
  start: WeekStart;
  seen: Weekly;
  clipped: Weekly;
  read: Weekly;
  /** How many more papers wait to be read at the end of a week than at its beginning. */
  waiting: Weekly;
  /** Clips of a tag, by its label. */
  tags: Map<string, Weekly>;
  /** Seen papers of an organisation, by its name. */
  organisations: Map<string, Weekly>;
  /** Papers that are read, nobody knows since when. */
  readSometime: number;
}

export function startTally(start: WeekStart): Tally {
  const none = () => new Map<number, number>();
  const counts = { seen: none(), clipped: none(), read: none(), waiting: none() };
  return { start, ...counts, tags: new Map(), organisations: new Map(), readSometime: 0 };
}

/** Counts one paper more. */
export function addPaper(tally: Tally, paper: Counted): void {
  const week = (at: number) => weekAt(at, tally.start);
  if (paper.seenAt !== undefined) {
    const seen = week(paper.seenAt);
    add(tally.seen, seen);
    if (paper.organisation) add(weeklyOf(tally.organisations, paper.organisation.name), seen);
  }
  if (paper.clippedAt === undefined) return;
  const clipped = week(paper.clippedAt);
  const read = paper.readAt === undefined ? undefined : week(paper.readAt);
  add(tally.clipped, clipped);
  for (const tag of paper.tags ?? []) add(weeklyOf(tally.tags, tag), clipped);
  if (read !== undefined) add(tally.read, read);
  else if (paper.status === 'read') tally.readSometime++;
  addWaiting(tally, clipped, paper.status === 'read' ? read : Number.POSITIVE_INFINITY);
}

/** It waits from the week in which it was clipped to the one in which it was read; never, where nobody knows that. */
function addWaiting({ waiting }: Tally, clipped: number, read: number | undefined): void {
  if (read === undefined || read <= clipped) return;
  add(waiting, clipped);
  if (read !== Number.POSITIVE_INFINITY) add(waiting, read, -1);
}

function add(weekly: Weekly, week: number, many = 1): void {
  weekly.set(week, (weekly.get(week) ?? 0) + many);
}

function weeklyOf(all: Map<string, Weekly>, name: string): Weekly {
  const weekly = all.get(name) ?? new Map<number, number>();
  all.set(name, weekly);
  return weekly;
}
