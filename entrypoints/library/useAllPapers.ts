import { useEffect, useState } from 'react';
import type { OffprintDb } from '@/lib/library/db';
import type { FactTable, Gist } from '@/lib/library/factTable';
import { idsAlong } from '@/lib/library/queries';
import type { Finder } from '../reader/finder';
import { soon } from '../reader/rest';

/** Papers asked for at once: so many, in the order of their ids, are read along the table, with rests between. */
const AT_ONCE = 2_000;
/** Papers met between two rests: 1 to 2 ms. */
const MET = 500;
/** What is written is often followed by more. */
const SETTLED_MS = 300;

/** Meets papers one by one, and tells in the end what they came to. */
export interface Walk<T> {
  meet(paper: Gist): void;
  end(): T | Promise<T>;
}

/** What all papers come to, and again after what was written; undefined until that is known for the first time. */
export function useAllPapers<T>(db: OffprintDb, finder: Finder | undefined, begin: () => Walk<T>): T | undefined {
  const [told, setTold] = useState<T>();
  const [failed, setFailed] = useState<{ error: unknown }>();
  if (failed) throw failed.error;
  useEffect(() => {
    if (!finder) return;
    let newest = 0;
    const walk = async () => {
      const mine = ++newest;
      const isLeft = () => mine !== newest;
      const walked = begin();
      await meetAll(db, finder.facts, walked.meet, isLeft);
      const end = isLeft() ? undefined : await walked.end();
      if (!isLeft()) setTold(end);
    };
    const walkAgain = () => void walk().catch((error: unknown) => setFailed({ error }));
    let waiting: ReturnType<typeof setTimeout>;
    const unwatch = finder.facts.watch(() => {
      clearTimeout(waiting);
      waiting = setTimeout(walkAgain, SETTLED_MS);
    });
    walkAgain();
    return () => {
      newest++;
      clearTimeout(waiting);
      unwatch();
    };
  }, [db, finder, begin]);
  return told;
}

/** Ends early once nobody waits any more. */
async function meetAll(
  db: OffprintDb,
  facts: FactTable,
  meet: (paper: Gist) => void,
  isLeft: () => boolean,
): Promise<void> {
  const [listed, clips] = await Promise.all([idsAlong(db, 'everything'), idsAlong(db, 'clips')]);
  const ids = [...new Set([...listed, ...clips])].sort();
  for (let from = 0; from < ids.length && !isLeft(); from += AT_ONCE) {
    const papers = await facts.of(ids.slice(from, from + AT_ONCE), soon);
    for (const [i, paper] of papers.entries()) {
      if (i % MET === 0) await soon();
      meet(paper);
    }
  }
}
