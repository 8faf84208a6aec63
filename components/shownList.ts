import type { List } from '@/lib/library/clip';

/** A list of papers or a saved search, as lists are shown. */
export interface ShownList extends List {
  /** Papers on it; absent while that is not known. */
  count?: number | undefined;
  /** Of a saved search: the parts of its query that are passed over, as typed. */
  notUnderstood?: readonly string[] | undefined;
}
