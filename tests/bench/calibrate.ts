/** What the loop takes on the machine that the figures in the README come from, while it does nothing else (ms). */
export const IDLE_MS = 100;
const PIECES = 1_000;
const STEPS = 1e5;

/** A fixed amount of work for one core, ms: where it takes longer than IDLE_MS, all other milliseconds do too. */
export function calibrate(): number {
  const start = performance.now();
  let sum = 1;
  for (let nth = 0; nth < PIECES; nth++) sum = piece(sum);
  const ms = performance.now() - start;
  if (sum === 0) throw new Error('the loop was not run');
  return ms;
}

/**
 * Called often enough that V8 compiles it for speed. As one loop of all steps it was replaced while it ran, and in about
 * every third process by code that takes five times as long (125 or 610 ms of CPU, node 20.20, 2026-11).
 */
function piece(sum: number): number {
  let sofar = sum;
  for (let i = 0; i < STEPS; i++) sofar = (Math.imul(sofar, 31) + i) | 0;
  return sofar;
}
