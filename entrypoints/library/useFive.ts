import { useEffect, useMemo } from 'react';
import * as v from 'valibot';
import { type ArxivId, arxivIdOf, type Day, dayOf } from '@/lib/paper';
import { type Five, fiveFor } from '@/lib/review/five';
import type { Review } from './useReview';

const KEY = 'five';

/** What an older, a newer or a broken page left. */
const kept: v.GenericSchema<unknown, Five> = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    day: v.custom<Day>((day) => typeof day === 'string' && dayOf(day) === day),
    ids: v.pipe(
      v.array(v.custom<ArxivId>((id) => typeof id === 'string' && arxivIdOf(id) === id)),
      v.check((ids) => new Set(ids).size === ids.length),
    ),
  }),
);

/**
 * Five papers for today, the same in every tab of this browser. They are the page’s own memory, no part of the library:
 * lost, others are chosen.
 */
export function useFive(today: Day, review: Review | undefined): readonly ArxivId[] {
  const five = useMemo(() => review && fiveFor(today, keptFive(), review.queue, review.beingRead), [today, review]);
  useEffect(() => {
    if (five) localStorage.setItem(KEY, JSON.stringify(five));
  }, [five]);
  return five?.ids ?? NONE;
}

const NONE: readonly ArxivId[] = [];

function keptFive(): Five | undefined {
  const read = v.safeParse(kept, localStorage.getItem(KEY));
  return read.success ? read.output : undefined;
}
