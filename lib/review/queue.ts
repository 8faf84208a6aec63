import type { ArxivId, Day } from '@/lib/paper';

/** What is known of a paper that its order in the queue depends on; times are ms since 1970. */
export interface Reviewed {
  id: ArxivId;
  /** Absent for a paper that is not kept. */
  clippedAt?: number;
  status?: 'unread' | 'reading' | 'read';
  starredAt?: number;
  note?: string;
  tags?: readonly string[];
  upvotes?: number;
  publishedOn?: Day;
  featuredOn?: Day;
}

/** A clip that is still to be read. */
export type Unread = Reviewed & { clippedAt: number };

/** How much of what bears a tag the reader read, 0 to 1. */
export type Taste = ReadonlyMap<string, number>;

const DAY_MS = 86_400_000;
const WAIT_DAYS = 28;
const FRESH_DAYS = 14;
const FRESH = 2;
const STAR = 2;
const NOTE = 1;

export function isUnread(paper: Reviewed): paper is Unread {
  return paper.clippedAt !== undefined && (paper.status ?? 'unread') === 'unread';
}

/** What the reader’s tags tell of their taste. A tag of few papers says little: two papers more are thought of, one of them read. */
export function tasteOf(papers: readonly Reviewed[]): Taste {
  const counts = new Map<string, { read: number; all: number }>();
  for (const { tags = [], status } of papers)
    for (const tag of tags) {
      const count = counts.get(tag) ?? { read: 0, all: 0 };
      count.all++;
      if (status === 'read') count.read++;
      counts.set(tag, count);
    }
  return new Map([...counts].map(([tag, { read, all }]) => [tag, (read + 1) / (all + 2)]));
}

/**
 * How soon a clip should be read, in points; the most comes first. It adds up
 *
 * - its **wait**: a point for every four weeks since it was clipped. This alone has no bound, and grows as fast for all:
 *   whatever else speaks for others, in the end every paper comes first.
 * - its **age**: two points on the day it came out, half of what is left every two weeks after. What is new is talked
 *   about now; between a paper of last spring and one of the spring before there is no such haste.
 * - the reader’s **interest**, as they showed it: two points for a star, one for a note, up to one for the tag of which
 *   they read the largest part; and half a point for every ten times as many upvotes, which others showed.
 */
export function pointsOf(paper: Unread, taste: Taste, now: number): number {
  const waited = Math.max(0, now - paper.clippedAt) / DAY_MS;
  const out = paper.publishedOn ?? paper.featuredOn;
  const age = out === undefined ? Number.POSITIVE_INFINITY : Math.max(0, now - Date.parse(`${out}T00:00:00Z`)) / DAY_MS;
  const liked = Math.max(0, ...(paper.tags ?? []).map((tag) => taste.get(tag) ?? 0));
  return (
    waited / WAIT_DAYS +
    FRESH * 0.5 ** (age / FRESH_DAYS) +
    (paper.starredAt === undefined ? 0 : STAR) +
    (paper.note ? NOTE : 0) +
    liked +
    Math.log10(1 + (paper.upvotes ?? 0)) / 2
  );
}

/** All unread clips, what should be read soonest first; of equals what waits longest. */
export function queueOf(papers: readonly Reviewed[], now: number): ArxivId[] {
  const taste = tasteOf(papers);
  const waiting = papers.filter(isUnread).map((paper) => ({ paper, points: pointsOf(paper, taste, now) }));
  waiting.sort(
    (one, other) =>
      other.points - one.points ||
      one.paper.clippedAt - other.paper.clippedAt ||
      (one.paper.id < other.paper.id ? -1 : 1),
  );
  return waiting.map(({ paper }) => paper.id);
}
