import { useEffect, useState } from 'react';
import type { AlikePair } from '@/components/tags/AlikeTags';
import { inSlices } from '@/lib/inSlices';
import type { TagRow } from '@/lib/library/db';
import type { Gesture } from '@/lib/library/gesture';
import { report } from '@/lib/report';
import { twinsAmong } from '@/lib/search/twins';
import { idle } from '../reader/rest';

/** Everything else that the page does comes first; at most so long (ms). */
const PATIENCE_MS = 500;

/** The pairs of tags that look like one, sought while nothing else is to be done. */
export function useAlike(tags: readonly TagRow[] | undefined, act: (gesture: Gesture) => void) {
  const [pairs, setPairs] = useState<AlikePair[]>([]);
  useEffect(() => {
    let left = false;
    const rest = async () => {
      await idle(PATIENCE_MS);
      if (left) throw new LeftError();
    };
    const look = async () => {
      await rest();
      const found = await inSlices(twinsAmong(tags ?? []), rest);
      if (!left) setPairs(found);
    };
    look().catch((error: unknown) => error instanceof LeftError || report(error));
    return () => {
      left = true;
    };
  }, [tags]);
  return {
    pairs,
    merge: ({ keep, twin }: AlikePair) => act({ verb: 'renameTag', tag: twin.label, label: keep.label }),
    keepBoth: ({ keep, twin }: AlikePair) => act({ verb: 'tellApart', tags: [twin.label, keep.label] }),
  };
}

/** The tags changed while they were looked through. */
class LeftError extends Error {}
