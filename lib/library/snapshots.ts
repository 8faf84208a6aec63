import type { KeptPaper } from '@/lib/paper';
import type { Rule } from '@/lib/rule';
import type { Clip, List, Tag } from './clip';
import type { Sighting } from './db';

/** What a verified snapshot of the library holds; rows have the library's own shapes. */
export interface SnapshotRows {
  /** When it was taken (ms), by which device, and the number of the last change that is in it. */
  takenAt: number;
  device: string;
  seq: number;
  clips: Clip[];
  lists: List[];
  tags: Tag[];
  rules: Rule[];
  /** What pages said, in batches. It is much, and asked for last: the site can be asked for it too. */
  facts(): AsyncIterable<{ papers: KeptPaper[]; sightings: Sighting[] }>;
}

/**
 * Where whole copies of the library lie. Asked only when the library lost rows and the second copy is damaged too, or
 * knows nothing of the facts that were lost.
 */
export interface Snapshots {
  /** The newest that passes its check; undefined when there is none. Never throws for one that is damaged. */
  newest(): Promise<SnapshotRows | undefined>;
  /** How many papers and sightings the newest holds, by its own account; undefined when there is none. */
  factsHeld(): Promise<{ papers: number; sightings: number } | undefined>;
}

const none = () => Promise.resolve(undefined);
/** For whoever keeps none. */
export const NO_SNAPSHOTS: Snapshots = { newest: none, factsHeld: none };
