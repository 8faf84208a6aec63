/** How long keys of one kind took, ms. */
export interface Keys {
  kind: string;
  keys: number;
  p50: number;
  p95: number;
  max: number;
}

/** What one library reached among papers of one number. Absent figures were not reached, or make no sense for it. */
export interface Measured {
  engine: string;
  set: string;
  size: number;
  buildMs: number;
  storedMB?: number;
  loadMs?: number;
  memoryMB: number;
  /** By kind, operators apart; the last is all but those. */
  keys: Keys[];
  quality: { queries: number; recall: number; mrr: number };
  /** The slowest answer to what nobody would type in earnest, ms. */
  hostileMs?: number;
  /** 104 papers taken up by an index that stands, ms. */
  updateMs?: number;
  /** The calibration loop before and after, ms. */
  loops: number[];
}

/** A library that gave up, or was given up. */
export interface Missed {
  engine: string;
  size: number;
  why: string;
}

export const ALL = 'all of these';

/** Of times in ms; the 95th is the nearest rank. */
export function keysOf(kind: string, times: readonly number[]): Keys {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (part: number) => sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
  return { kind, keys: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1) };
}

export function allKeys({ keys }: Measured): Keys {
  return keys.find(({ kind }) => kind === ALL) ?? keysOf(ALL, []);
}

/** How many queries found their paper among the first ten, and the mean of 1 / place. `places`: from 1 on, 0 for none. */
export function qualityOf(places: readonly number[]): Measured['quality'] {
  const found = places.filter((place) => place > 0 && place <= 10);
  const queries = places.length;
  return {
    queries,
    recall: found.length / queries,
    mrr: found.reduce((sum, place) => sum + 1 / place, 0) / queries,
  };
}
