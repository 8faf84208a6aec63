import { fold } from '../fold';
import type { Facts } from './facts';
import type { Sort } from './query';

type Order = (one: Facts, other: Facts) => number;
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

const titles = new WeakMap<Facts, string>();

/** Without its case, accents and leading signs; made once, for a sort asks for it many times. */
function titleOf(facts: Facts): Worth {
  if (facts.title === undefined) return undefined;
  const known = titles.get(facts) ?? fold(facts.title).text.replace(/^[^\p{L}\p{N}]+/u, '');
  titles.set(facts, known);
  return known;
}

function greatestFirst(worthOf: (facts: Facts) => Worth): Order {
  return (one, other) => ordered(worthOf(one), worthOf(other), -1);
}

function leastFirst(worthOf: (facts: Facts) => Worth): Order {
  return (one, other) => ordered(worthOf(one), worthOf(other), 1);
}

function ordered(one: Worth, other: Worth, rising: 1 | -1): number {
  if (one === other) return 0;
  if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
  return one > other ? rising : -rising;
}
