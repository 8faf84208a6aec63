import { openDocs } from './docTable';
import type { Findable } from './findable';
import { unlessDamaged } from './openStored';
import { buildingPart, mergingParts, type WholePart } from './part';
import { openSegment, SegmentDamagedError } from './segment';

/** A part as it is stored. */
export interface PackedPart {
  docs: ArrayBuffer;
  short: ArrayBuffer;
  long: ArrayBuffer;
  /** How many documents. */
  count: number;
}

/**
 * Makes the stored parts of the index, in steps of a few ms. `version` changes with what is stored: parts of another
 * one are of no use.
 */
export const indexer = {
  version: 2,

  *building(papers: readonly Findable[]): Generator<undefined, PackedPart> {
    return packed(yield* buildingPart(papers));
  },

  /** `older`: parts older than these stay. Throws SegmentDamagedError. */
  *merging(parts: readonly PackedPart[], older: boolean): Generator<undefined, PackedPart> {
    return packed(yield* mergingParts(parts.map(opened), older));
  },

  /** Whether a stored part can be opened. */
  isWhole(part: PackedPart): boolean {
    return unlessDamaged(() => opened(part)) !== undefined;
  },
};

function packed({ docs, short, long }: WholePart): PackedPart {
  return { docs: docs.buffer, short: short.buffer, long: long.buffer, count: docs.docs };
}

function opened(part: PackedPart): WholePart {
  const docs = openDocs(part.docs);
  const [short, long] = [openSegment(part.short), openSegment(part.long)];
  if (short.docs !== docs.docs || long.docs !== docs.docs) throw new SegmentDamagedError('parts of different sizes');
  return { docs, short, long };
}
