import type { Facts } from './facts';
import type { Sort } from './query';

/** Puts the greatest first; what is not known comes last. */
const RANKED_BY: Record<Exclude<Sort, 'relevance'>, (facts: Facts) => number | string | undefined> = {
  upvotes: ({ upvotes }) => upvotes,
  new: ({ publishedOn, featuredOn }) => publishedOn ?? featuredOn,
  clipped: ({ clippedAt }) => clippedAt,
};

/** How `sort:` orders papers; undefined where they stay as they were found. */
export function orderOf(sort: Sort | undefined): ((one: Facts, other: Facts) => number) | undefined {
  if (!sort || sort === 'relevance') return undefined;
  const worthOf = RANKED_BY[sort];
  return (one, other) => descending(worthOf(one), worthOf(other));
}

function descending<T extends number | string>(one: T | undefined, other: T | undefined): number {
  if (one === other) return 0;
  if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
  return one > other ? -1 : 1;
}
