import type { ArxivId, Day } from '@/lib/paper';

/** What a reader means to read on a day. */
export interface Five {
  day: Day;
  ids: readonly ArxivId[];
}

const MANY = 5;

/**
 * Five papers for a day, out of the queue of all that wait. Through the day they stay, each in its place, whatever comes
 * into the queue, and while they are being read; one that is read, or removed, gives its place to the next that waits.
 */
export function fiveFor(
  day: Day,
  kept: Five | undefined,
  queue: readonly ArxivId[],
  beingRead: readonly ArxivId[] = [],
): Five {
  if (kept?.day !== day) return { day, ids: queue.slice(0, MANY) };
  const stays = new Set([...queue, ...beingRead]);
  const staying = new Set(kept.ids.filter((id) => stays.has(id)));
  const next = queue.filter((id) => !staying.has(id));
  const places = Array.from({ length: MANY }, (_, place) => {
    const id = kept.ids[place];
    return id !== undefined && staying.has(id) ? id : next.shift();
  });
  return { day, ids: places.filter((id) => id !== undefined) };
}
