/** What the loop takes on the machine that the figures in the README come from, while it does nothing else (ms). */
export const IDLE_MS = 100;
const ROUNDS = 1e8;

/** A fixed amount of work for one core, ms: where it takes longer than IDLE_MS, all other milliseconds do too. */
export function calibrate(): number {
  const start = performance.now();
  let sum = 1;
  for (let i = 0; i < ROUNDS; i++) sum = (Math.imul(sum, 31) + i) | 0;
  const ms = performance.now() - start;
  if (sum === 0) throw new Error('the loop was not run');
  return ms;
}
