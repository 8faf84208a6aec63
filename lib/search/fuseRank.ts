import Fuse, { type IFuseOptions } from 'fuse.js';
import { type Findable, textOf } from './findable';
import { fold } from './fold';
import { withoutDots } from './tokens';
import type { Word } from './words';

/**
 * Fuse costs 30–70 µs a line; what stands behind is not ordered any better by it: of 2,000 papers sought among
 * 10,000 the same 1,966 came among the first ten with 16 lines and with 24 (2026-11).
 */
export const MOST_ORDERED = 16;
/** Long lists of authors are cut: Fuse's time goes with the length of a line. */
const LONGEST_LINE = 240;

const OPTIONS: IFuseOptions<string> = {
  useExtendedSearch: true,
  ignoreLocation: true,
  threshold: 0.4,
  ignoreFieldNorm: true,
  includeScore: true,
};

interface Scored {
  score: number;
  /** Absent where what it says is not at hand. */
  paper: Findable | undefined;
}

/** Orders the best by half their own score and half Fuse's; the rest follow as they stand. */
export function fuseRank<S extends Scored>(scored: readonly S[], words: Word[]): S[] {
  const ordered = scored.slice(0, MOST_ORDERED);
  const top = ordered[0]?.score ?? 1;
  const byFuse = new Map(
    new Fuse(
      ordered.map(({ paper }) => (paper ? lineOf(paper) : '')),
      OPTIONS,
    )
      .search(patternOf(words))
      .map((hit) => [hit.refIndex, 1 - (hit.score ?? 1)]),
  );
  const mixed = ordered.map((one, i) => ({ ...one, score: one.score / top / 2 + (byFuse.get(i) ?? 0) / 2 }));
  const rest = scored.slice(MOST_ORDERED).map((one) => ({ ...one, score: one.score / top / 2 }));
  return [...mixed.sort((one, other) => other.score - one.score), ...rest];
}

/** Terms hold letters and digits only, so none of Fuse's operators can stand in the pattern. */
function patternOf(words: Word[]): string {
  return words.map((word) => word.term).join(' ');
}

const lines = new WeakMap<Findable, string>();

/** Folded once: from key to key mostly the same papers are ordered. */
function lineOf(paper: Findable): string {
  const line = lines.get(paper) ?? foldedLine(paper);
  lines.set(paper, line);
  return line;
}

function foldedLine(paper: Findable): string {
  const line = [paper.title, paper.tags.join(' '), textOf(paper, 'authors')].join(' ');
  return withoutDots(fold(line.slice(0, LONGEST_LINE)).text);
}
