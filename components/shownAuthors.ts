import type { Span } from './Marked';

export interface ShownAuthor {
  name: string;
  spans: readonly Span[];
}

const FIRST = 3;

/** The first three authors and the first one beyond them that was searched for; `more` is the number of the others. */
export function shownAuthors(authors: string[], spans: readonly (readonly Span[])[]) {
  const found = authors.findIndex((_, i) => i >= FIRST && spans[i]?.length);
  const shown: ShownAuthor[] = authors
    .map((name, i) => ({ name, spans: spans[i] ?? [], i }))
    .filter(({ i }) => i < FIRST || i === found)
    .map(({ name, spans }) => ({ name, spans }));
  return { shown, more: authors.length - shown.length };
}
