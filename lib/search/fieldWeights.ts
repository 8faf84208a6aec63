/** What a term found in one more field adds, as a part of that field's weight. */
const ALSO = 0.1;

/** For every set of fields, as the bits of a posting name it: the best one's weight and a little for the others. */
export function weightsOf(fields: readonly number[]): Float32Array {
  return Float32Array.from({ length: 1 << fields.length }, (_, set) => {
    const weights = fields.filter((_, bit) => set & (1 << bit));
    const best = Math.max(0, ...weights);
    return best + ALSO * (weights.reduce((sum, weight) => sum + weight, 0) - best);
  });
}
