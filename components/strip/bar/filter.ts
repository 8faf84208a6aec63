import type { Known } from '@/lib/library/clip';
import type { Paper } from '@/lib/paper';

/** Which papers of the page the reader wants to see for now. */
export interface Filter {
  newOnly: boolean;
  hasCode: boolean;
  /** 0: papers whose number is not known pass too. */
  leastUpvotes: number;
  /** In the query language of search. */
  words: string;
}

export const NO_FILTER: Filter = { newOnly: false, hasCode: false, leastUpvotes: 0, words: '' };
export const UPVOTE_STEPS = [10, 50, 100] as const;
/** No longer query is read. */
export const MOST_LETTERS = 300;

export function isFiltering({ newOnly, hasCode, leastUpvotes, words }: Filter): boolean {
  return newOnly || hasCode || leastUpvotes > 0 || words.trim() !== '';
}

/** Whether a paper, as far as the page tells of it, gets past a filter but for its words. */
export function passes({ newOnly, hasCode, leastUpvotes }: Filter, paper: Paper | undefined, known: Known): boolean {
  return (
    (!newOnly || known.isNew) &&
    (!hasCode || paper?.codeUrl !== undefined) &&
    (!leastUpvotes || (paper?.upvotes ?? 0) >= leastUpvotes)
  );
}
