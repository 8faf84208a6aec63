/**
 * Why a snapshot was taken: its day, the reader's asking, a new Offprint, an import, or the removal of many papers. The
 * word stands in its file's name.
 */
export type Occasion = 'daily' | 'asked' | 'upgrade' | 'import' | 'removal';
export const OCCASIONS: readonly Occasion[] = ['daily', 'asked', 'upgrade', 'import', 'removal'];

/** A snapshot, as far as its name tells. */
export interface Snapshot {
  name: string;
  occasion: Occasion;
  /** When it was taken, ms. */
  at: number;
}

const NAME = /^offprint-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z-([a-z]+)\.jsonl\.gz$/;

/** `offprint-2026-09-28T08-00-00-000Z-daily.jsonl.gz`: names stand in the order of their times. */
export function snapshotOf(occasion: Occasion, at: number): Snapshot {
  const time = new Date(at).toISOString().replace(/[:.]/g, '-');
  return { name: `offprint-${time}-${occasion}.jsonl.gz`, occasion, at };
}

/** Undefined for any other file. */
export function snapshotIn(name: string): Snapshot | undefined {
  const [, day, hour, minute, second, ms, word] = NAME.exec(name) ?? [];
  const at = Date.parse(`${day}T${hour}:${minute}:${second}.${ms}Z`);
  const occasion = OCCASIONS.find((known) => known === word);
  return occasion && !Number.isNaN(at) ? { name, occasion, at } : undefined;
}
