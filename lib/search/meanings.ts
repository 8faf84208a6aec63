import type { Meant } from './lookup';
import type { Segment } from './segment';

/** Words remembered per segment: those of a few queries. */
const MOST = 48;

const known = new WeakMap<Segment, Map<string, Meant>>();

/**
 * What a word means in a segment, looked up once: while the last word of a query is typed the others stay. Segments
 * never change, so nothing here grows old.
 */
export function remembered(segment: Segment, word: string, lookUp: () => Meant): Meant {
  const words = known.get(segment) ?? new Map<string, Meant>();
  known.set(segment, words);
  const meant = words.get(word) ?? lookUp();
  if (words.size >= MOST) words.clear();
  words.set(word, meant);
  return meant;
}
