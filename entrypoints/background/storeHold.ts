const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

/**
 * For how long a store that failed is left alone: a second, and twice as long each time that it fails again soon after.
 * Then whoever comes next tries it, so that a disk with space again is noticed by itself.
 */
export function storeHold(now: () => number = Date.now) {
  let wait = 0;
  let until = Number.NEGATIVE_INFINITY;
  let why: Error | undefined;
  return {
    /** Why it is left alone just now. */
    reason: () => (now() < until ? why : undefined),
    failed(error: Error): void {
      // Those who came together fail together, and count once.
      if (now() < until) return;
      const isAgain = now() < until + wait;
      wait = isAgain ? Math.min(wait * 2, LONGEST_MS) : FIRST_MS;
      until = now() + wait;
      why = error;
    },
  };
}
