/** A turn for whatever else waits in the worker, between two slices of a long work. */
export function rest(): Promise<void> {
  return new Promise((wake) => setTimeout(wake));
}
