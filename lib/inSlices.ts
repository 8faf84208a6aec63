/** Work between two rests, ms: half a frame. */
const SLICE_MS = 8;

/** Does work that can be paused after each of its steps, and rests whenever a slice is full. */
export async function inSlices<T>(steps: Generator<undefined, T>, rest: () => Promise<void>): Promise<T> {
  for (let since = performance.now(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE_MS) continue;
    await rest();
    since = performance.now();
  }
}
