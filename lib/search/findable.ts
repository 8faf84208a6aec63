import type { ArxivId } from '@/lib/paper';

/** What search knows of a paper: what pages say of it and what its reader wrote. */
export interface Findable {
  id: ArxivId;
  title: string;
  authors: string[];
  tags: string[];
  note: string;
  keywords: string[];
  /** Absent where the page named none. */
  organisation?: string | undefined;
  abstract: string;
  /** Absent: listed. */
  standing?: Standing;
}

/** Whether a paper is among the clips, only listed, or nowhere any more. */
export type Standing = 'gone' | 'listed' | 'clipped';
export type Scope = 'clips' | 'everything';

export type Field = Exclude<keyof Findable, 'id' | 'standing'>;
/** A stretch of a text, in UTF-16 units: from, to (exclusive). */
export type Range = [number, number];

/** A field and what a word found in it is worth. */
type Weighed = readonly [field: Field, weight: number];

/**
 * The fields of the two segments, in the order of their bits in a posting. The short ones answer the first keystrokes,
 * the long ones what those leave open. Appending a field is safe, reordering needs a new segment version.
 */
export const SHORT_FIELDS: readonly Weighed[] = [
  ['title', 1],
  ['authors', 0.95],
  ['tags', 1],
  ['keywords', 0.5],
  ['organisation', 0.5],
];
export const LONG_FIELDS: readonly Weighed[] = [
  ['abstract', 0.3],
  ['note', 0.6],
];

/** What stands between the entries of a list field where it is read as one text. */
export const BETWEEN = ', ';

/** A field as one text; marks of list fields are ranges of this text. */
export function textOf(paper: Findable, field: Field): string {
  const value = paper[field] ?? '';
  return typeof value === 'string' ? value : value.join(BETWEEN);
}

/** The ranges of a list field's joined text that fall into each of its entries, counted from the entry's start. */
export function rangesPerEntry(entries: string[], ranges: Range[]): Range[][] {
  let start = 0;
  return entries.map((entry) => {
    const from = start;
    start += entry.length + BETWEEN.length;
    return ranges.flatMap((range) => within(range, from, entry.length));
  });
}

function within([from, to]: Range, start: number, length: number): Range[] {
  const cut: Range = [Math.max(from - start, 0), Math.min(to - start, length)];
  return cut[0] < cut[1] ? [cut] : [];
}
