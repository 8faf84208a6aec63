import { useEffect, useState } from 'react';
import type { OffprintDb } from '@/lib/library/db';
import type { FactTable } from '@/lib/library/factTable';
import { idsAlong } from '@/lib/library/queries';
import { addPaper, startTally, type Tally } from '@/lib/statistics/tally';
import type { WeekStart } from '@/lib/statistics/weeks';
import type { Finder } from '../reader/finder';
import { soon } from '../reader/rest';

/** Papers counted between two rests: 5 to 8 ms where they have to be read. */
const AT_ONCE = 200;
/** What is written is often followed by more. */
const SETTLED_MS = 500;

/** All papers counted by the week, and again after what was written; undefined until that is done for the first time. */
export function useTally(db: OffprintDb, finder: Finder | undefined, start: WeekStart): Tally | undefined {
  const [tally, setTally] = useState<Tally>();
  const [failed, setFailed] = useState<{ error: unknown }>();
  if (failed) throw failed.error;
  useEffect(() => {
    if (!finder) return;
    let newest = 0;
    const count = async () => {
      const mine = ++newest;
      const counted = await tallyOf(db, finder.facts, start, () => mine !== newest);
      if (counted) setTally(counted);
    };
    const countAgain = () => void count().catch((error: unknown) => setFailed({ error }));
    let waiting: ReturnType<typeof setTimeout>;
    const unwatch = finder.facts.watch(() => {
      clearTimeout(waiting);
      waiting = setTimeout(countAgain, SETTLED_MS);
    });
    countAgain();
    return () => {
      newest++;
      clearTimeout(waiting);
      unwatch();
    };
  }, [db, finder, start]);
  return tally;
}

/** Undefined once nobody waits for it any more. */
async function tallyOf(
  db: OffprintDb,
  facts: FactTable,
  start: WeekStart,
  isLeft: () => boolean,
): Promise<Tally | undefined> {
  const [listed, clips] = await Promise.all([idsAlong(db, 'everything'), idsAlong(db, 'clips')]);
  const ids = [...new Set([...listed, ...clips])];
  const tally = startTally(start);
  for (let from = 0; from < ids.length && !isLeft(); from += AT_ONCE) {
    for (const paper of await facts.of(ids.slice(from, from + AT_ONCE), soon)) addPaper(tally, paper);
    await soon();
  }
  return isLeft() ? undefined : tally;
}
