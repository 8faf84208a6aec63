/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export type Chance = () => number;

export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 to below `end`. */
export function below(end: number, chance: Chance): number {
  return Math.floor(chance() * end);
}

/** One of the values. */
export function pick<T>(values: readonly T[], chance: Chance): T {
  const value = values[below(values.length, chance)];
  if (value === undefined) throw new RangeError('nothing to pick from');
  return value;
}
