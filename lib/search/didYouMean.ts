import type { Hit } from './search';

/** The best papers are asked, as many as are in sight. */
const MOST_ASKED = 8;
/** One of so many must agree. */
const ONE_OF = 3;

/**
 * What was typed, its free words spelt as the best papers spell them, when not one of these has all as typed and enough
 * agree. The words stand in the text side by side, or are left alone.
 */
export function didYouMean(typed: string, words: string, hits: readonly Hit[]): string | undefined {
  const before = words.trim();
  const at = ` ${typed} `.indexOf(` ${before} `);
  const spelt = before && at >= 0 ? agreedSpelling(hits.slice(0, MOST_ASKED), before) : undefined;
  return spelt && typed.slice(0, at) + spelt + typed.slice(at + before.length);
}

function agreedSpelling(asked: readonly Hit[], words: string): string | undefined {
  const votes = new Map<string, number>();
  for (const { corrected } of asked) {
    if (corrected === undefined) return undefined;
    const spelt = inCaseOf(words, corrected.trim());
    votes.set(spelt, (votes.get(spelt) ?? 0) + 1);
  }
  const [most] = [...votes].sort(([, one], [, other]) => other - one);
  return most && most[1] * ONE_OF >= asked.length ? most[0] : undefined;
}

/** Who types no capitals is not offered any. */
function inCaseOf(words: string, corrected: string): string {
  return words === words.toLowerCase() ? corrected.toLowerCase() : corrected;
}
