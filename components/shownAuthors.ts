import type { Span } from './Marked';

export interface ShownAuthor {
  name: string;
  spans: readonly Span[];
}

const FIRST = 3;
/** Of a narrow line, only so many are sure to be in sight. */
const IN_SIGHT = 2;

/**
 * The first three authors; where one behind the second was searched for, and none before, that one right after the
 * first. `more` is the number of the others.
 */
export function shownAuthors(authors: string[], spans: readonly (readonly Span[])[]) {
  const found = authors.findIndex((_, i) => spans[i]?.length);
  const shown: ShownAuthor[] = authors
    .map((name, i) => ({ name, spans: spans[i] ?? [], i }))
    .filter(({ i }) => (found < IN_SIGHT ? i < FIRST : i === 0 || i === found))
    .map(({ name, spans: own }) => ({ name, spans: own }));
  return { shown, more: authors.length - shown.length };
}
