import type { Known } from '@/lib/library/clip';
import type { Feed } from '@/lib/listing';
import type { Paper } from '@/lib/paper';
import { conditionOf } from '@/lib/search/query/conditionOf';
import type { Facts, Test } from '@/lib/search/query/facts';
import { readQuery } from '@/lib/search/query/readQuery';

/** Which papers of the page the reader wants to see for now. */
export interface Filter {
  newOnly: boolean;
  hasCode: boolean;
  /** None: any number will do, or none known. */
  leastUpvotes: number;
  /** In the query language of search. */
  words: string;
}

export const NO_FILTER: Filter = { newOnly: false, hasCode: false, leastUpvotes: 0, words: '' };
export const UPVOTE_STEPS = [10, 50, 100] as const;

export interface ReadFilter {
  test: Test;
  /** Parts of the words that were passed over. */
  notUnderstood: string[];
}

export function isFiltering({ newOnly, hasCode, leastUpvotes, words }: Filter): boolean {
  return newOnly || hasCode || leastUpvotes > 0 || words.trim() !== '';
}

/** What a filter asks of a paper at a time (ms). Never throws. */
export function readFilter({ newOnly, hasCode, leastUpvotes, words }: Filter, now: number): ReadFilter {
  const query = readQuery(words, { now, typing: true });
  const fits = conditionOf(query);
  const notUnderstood = query.notUnderstood.map(({ text }) => text);
  // The page has its own order.
  if (query.sort) notUnderstood.push(`sort:${query.sort}`);
  const test: Test = (facts) =>
    (!newOnly || facts.isNew === true) &&
    (!hasCode || facts.codeUrl !== undefined) &&
    (!leastUpvotes || (facts.upvotes ?? 0) >= leastUpvotes) &&
    fits(facts);
  return { test, notUnderstood };
}

/** What a page says of a paper, and what is known of it, as queries ask for it. Notes are not told to pages. */
export function factsOfCard(paper: Paper | undefined, known: Known, feed: Feed): Facts {
  return { ...paper, ...known, feeds: [feed] };
}
