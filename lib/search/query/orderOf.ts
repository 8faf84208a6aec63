import { fold } from '../fold';
import type { Facts } from './facts';
import type { Sort } from './query';

/** Puts items in order by what is known of each; those that are alike stay as they stand. */
export type Order = <T>(items: readonly T[], factsOf: (item: T) => Facts) => T[];
type Worth = number | string | undefined;

const ORDERS: Record<Exclude<Sort, 'relevance'>, Order> = {
  new: greatestFirst(dayOf),
  oldest: leastFirst(dayOf),
  upvotes: greatestFirst(({ upvotes }) => upvotes),
  stars: greatestFirst(({ codeStars }) => codeStars),
  clipped: greatestFirst(({ clippedAt }) => clippedAt),
  title: leastFirst(titleOf),
};

/** How `sort:` orders papers; undefined where they stay as they were found. What is not known comes last. */
export function orderOf(sort: Sort | undefined): Order | undefined {
  return sort && sort !== 'relevance' ? ORDERS[sort] : undefined;
}

function dayOf({ publishedOn, featuredOn }: Facts): Worth {
  return publishedOn ?? featuredOn;
}

function titleOf({ title, titleKey: known }: Facts): Worth {
  return known ?? (title === undefined ? undefined : titleKey(title));
}

/** A title as sorting compares it: without its case, accents and leading signs. Of 10,000 it takes as long as the sort. */
export function titleKey(title: string): string {
  return fold(title).text.replace(/^[^\p{L}\p{N}]+/u, '');
}

function greatestFirst(worthOf: (facts: Facts) => Worth): Order {
  return (items, factsOf) => sorted(items, (item) => worthOf(factsOf(item)), -1);
}

function leastFirst(worthOf: (facts: Facts) => Worth): Order {
  return (items, factsOf) => sorted(items, (item) => worthOf(factsOf(item)), 1);
}

/** What an item is worth is asked once: a sort of 10,000 looks at it 250,000 times. */
function sorted<T>(items: readonly T[], worthOf: (item: T) => Worth, rising: 1 | -1): T[] {
  const worths = items.map((item) => ({ item, worth: worthOf(item) }));
  return worths.sort((one, other) => ordered(one.worth, other.worth, rising)).map(({ item }) => item);
}

function ordered(one: Worth, other: Worth, rising: 1 | -1): number {
  if (one === other) return 0;
  if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
  return one > other ? rising : -rising;
}
