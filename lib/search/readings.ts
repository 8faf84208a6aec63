import { type Field, type Findable, textOf } from './findable';
import { type Token, tokensOf } from './tokens';

/** A field of a paper as one text, and its terms. */
export interface Reading {
  text: string;
  tokens: readonly Token[];
}

type Readings = Partial<Record<Field, Reading>>;

/** Papers whose readings are kept: the rows in sight of a few keys. An abstract's terms take 20 kB. */
const MOST = 48;
const known = new Map<Findable, Readings>();

/**
 * What a field says, term by term, read once: from key to key mostly the same papers stand in sight. An account that
 * changes is another object, so nothing here grows old.
 */
export function readingOf(paper: Findable, field: Field): Reading {
  const readings = known.get(paper) ?? {};
  if (!known.has(paper)) {
    if (known.size >= MOST) known.clear();
    known.set(paper, readings);
  }
  const text = textOf(paper, field);
  const reading = readings[field] ?? { text, tokens: tokensOf(text) };
  readings[field] = reading;
  return reading;
}
