import { openDocs } from './docTable';
import type { Findable } from './findable';
import { buildShortPart, type Part } from './part';
import { openIndex, type SearchIndex } from './searchIndex';
import { openSegment, SegmentDamagedError } from './segment';

/** A stored part without its abstracts. */
export interface StoredPart {
  docs: ArrayBuffer;
  short: ArrayBuffer;
}

/**
 * The index over stored parts, oldest first, and papers that changed since, which come last. Abstracts and notes are
 * added later. Parts that cannot be opened are left out and answered as `damaged`.
 */
export function openStored<P extends StoredPart>(
  stored: readonly P[],
  changed: readonly Findable[],
): { index: SearchIndex; opened: P[]; damaged: P[] } {
  const parts = stored.map((part) => ({ part, opened: openPart(part) }));
  const whole = parts.flatMap(({ part, opened }) => (opened ? [{ part, opened }] : []));
  return {
    index: openIndex([...whole.map(({ opened }) => opened), buildShortPart(changed)]),
    opened: whole.map(({ part }) => part),
    damaged: parts.flatMap(({ part, opened }) => (opened ? [] : [part])),
  };
}

function openPart({ docs, short }: StoredPart): Part | undefined {
  return unlessDamaged(() => {
    const part = { docs: openDocs(docs), short: openSegment(short) };
    return part.docs.docs === part.short.docs ? part : undefined;
  });
}

/** What was opened; undefined when the stored bytes are not what they should be. */
export function unlessDamaged<T>(open: () => T): T | undefined {
  try {
    return open();
  } catch (error) {
    if (error instanceof SegmentDamagedError) return undefined;
    throw error;
  }
}
