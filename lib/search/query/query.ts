import type { Feed } from '@/lib/listing';
import type { ArxivId, Day } from '@/lib/paper';

/** What a reader typed, as it was understood. */
export interface Query {
  /** Parted by `or`, at least one; a paper answers the query when it answers one of them. */
  alternatives: Alternative[];
  /** The last that was typed. */
  sort?: Sort;
  notUnderstood: NotUnderstood[];
}

/** All of it must hold. */
export interface Alternative {
  /**
   * Free words and the words of phrases in the order typed, to hand to `search`, which forgives misspellings. Ends in a
   * space unless the last of them is still being typed; empty when there are none.
   */
  words: string;
  /** As typed, without quotes. */
  phrases: string[];
  /** What the free words ask for where nothing is forgiven. */
  spelt: Condition[];
  /** All else, phrases included. */
  conditions: Condition[];
}

/** A part that was passed over, and where it stands in the text. */
export interface NotUnderstood {
  text: string;
  start: number;
  end: number;
}

export const STATES = [
  'unread',
  'reading',
  'read',
  'starred',
  'clipped',
  'seen',
  'new',
  'dismissed',
  'untagged',
] as const;
export const POSSESSIONS = ['code', 'note', 'pdf'] as const;
export const SORTS = ['relevance', 'new', 'oldest', 'upvotes', 'stars', 'clipped', 'title'] as const;

export type State = (typeof STATES)[number];
export type Possession = (typeof POSSESSIONS)[number];
export type Sort = (typeof SORTS)[number];

/** From and to are within; an absent end is open. */
export interface Span<T> {
  from?: T;
  to?: T;
}

/** `whole`: the last word, or the name, is meant as it stands, not as a beginning. */
export type Condition =
  | { kind: 'id'; id: ArxivId }
  | { kind: 'text'; in: 'title' | 'abstract' | 'note' | 'any'; text: string; whole: boolean }
  | { kind: 'name'; of: 'tag' | 'list'; name: string; whole: boolean }
  /** Each word begins a word of one name. */
  | { kind: 'maker'; of: 'author' | 'org'; name: string }
  | { kind: 'is'; state: State }
  | { kind: 'has'; what: Possession }
  | { kind: 'number'; of: 'upvotes' | 'stars' | 'comments'; span: Span<number> }
  /** The reader's local days for `seen`, `clipped` and `read`, arXiv's for `published`. */
  | { kind: 'days'; of: 'published' | 'seen' | 'clipped' | 'read'; span: Span<Day> }
  | { kind: 'feed'; feed: Feed }
  | { kind: 'not'; condition: Condition };
