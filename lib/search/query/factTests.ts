import type { Day } from '@/lib/paper';
import type { Facts, Test } from './facts';
import type { Condition, Possession, Span, State } from './query';
import { dayAfter } from './spans';

type Of<K extends Condition['kind']> = Extract<Condition, { kind: K }>;

export const STATE_TESTS: Record<State, Test> = {
  unread: (facts) => hasStatus(facts, 'unread'),
  reading: (facts) => hasStatus(facts, 'reading'),
  read: (facts) => hasStatus(facts, 'read'),
  starred: ({ starredAt }) => starredAt !== undefined,
  clipped: ({ clippedAt }) => clippedAt !== undefined,
  seen: ({ seenAt }) => seenAt !== undefined,
  new: ({ isNew = false }) => isNew,
  dismissed: ({ dismissedAt }) => dismissedAt !== undefined,
  untagged: ({ clippedAt, tags = [] }) => clippedAt !== undefined && tags.length === 0,
};

export const POSSESSION_TESTS: Record<Possession, Test> = {
  code: ({ codeUrl }) => Boolean(codeUrl),
  note: ({ note }) => Boolean(note),
  pdf: ({ hasPdf = true }) => hasPdf,
};

/** What is not known is neither more nor less. */
export function numberTest({ of, span }: Of<'number'>): Test {
  const field = { upvotes: 'upvotes', stars: 'codeStars', comments: 'comments' } as const;
  return (facts) => isIn(facts[field[of]], span);
}

/** A paper of which arXiv's day is not known counts by the feed's. */
export function daysTest({ of, span }: Of<'days'>): Test {
  if (of === 'published') return ({ publishedOn, featuredOn }) => isIn(publishedOn ?? featuredOn, span);
  const times = { from: span.from && startOf(span.from), to: span.to && startOf(dayAfter(span.to, 1)) - 1 };
  const field = { seen: 'seenAt', clipped: 'clippedAt', read: 'readAt' } as const;
  return (facts) => isIn(facts[field[of]], times);
}

function hasStatus({ clippedAt, status = 'unread' }: Facts, sought: State): boolean {
  return clippedAt !== undefined && status === sought;
}

function isIn<T extends number | string>(value: T | undefined, { from, to }: Span<T>): boolean {
  return value !== undefined && (from === undefined || value >= from) && (to === undefined || value <= to);
}

/** The reader's midnight, ms. */
function startOf(day: Day): number {
  return new Date(`${day}T00:00:00`).getTime();
}
