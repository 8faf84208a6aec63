import type { DryRun } from '@/lib/rules/dryRun';

/** What became of a query that was tried on the papers of the last 30 days. */
export interface Tried {
  /** Parts with which a rule can do nothing. */
  refused: string[];
  /** Absent when a part is refused or nothing is asked. */
  run?: DryRun;
}

/** Throws the signal's reason once nobody waits for it any more, or StoreFailedError. */
export type TryOut = (query: string, signal: AbortSignal) => Promise<Tried>;
