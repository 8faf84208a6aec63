import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { OffprintDb } from '@/lib/library/db';
import { ask } from '@/lib/messages';
import { report } from '@/lib/report';
import type { Finder } from './finder';
import { type FinderParts, loadFinder, takeAtHand } from './findSoon';
import { idle, soon } from './rest';
import { rowMemory } from './rowMemory';

const PATIENCE_MS = 50;

/** A finder from the moment that it is wanted. */
export function useFinder(db: OffprintDb, wanted: boolean, isWaitedFor: () => boolean) {
  const [finder, setFinder] = useState<Finder>();
  const [grown, setGrown] = useState(0);
  const [outdated, setOutdated] = useState(0);
  const [failed, setFailed] = useState<Failed>();
  const waited = useRef(isWaitedFor);
  waited.current = isWaitedFor;
  if (failed) throw failed.error;
  const onFailed = useMending(() => setOutdated((times) => times + 1), setFailed);

  // Before the screen is painted: where all is at hand, the first drawing is followed by the answer at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `outdated` stands for the state of what is stored
  useLayoutEffect(() => {
    if (!wanted) return;
    let left = false;
    let opened: Finder | undefined;
    const hands = {
      rest: () => (waited.current() ? soon() : idle(PATIENCE_MS)),
      onGrown: () => !left && setGrown((times) => times + 1),
      onOutdated: () => !left && setOutdated((times) => times + 1),
      onDamaged: () => void ask('mendStore', null).catch(report),
      onFailed: (error: unknown) => !left && onFailed({ error }),
    };
    const open = ({ code, stored }: FinderParts) => {
      if (left) return;
      opened = code.openFinder(db, rowMemory(db), stored, hands);
      setFinder(opened);
    };
    const parts = takeAtHand(db);
    if (parts) open(parts);
    else loadFinder(db).then(open, hands.onFailed);
    return () => {
      left = true;
      opened?.stop();
    };
  }, [db, wanted, outdated]);
  return { finder, grown, onFailed };
}

interface Failed {
  error: unknown;
}

/**
 * What to do with a failure of the index: damaged files may hold what cannot be read (seen with half of a SQLite store,
 * 2026-11). It is made anew and opened again, once; papers and lists are shown meanwhile. A second failure is told.
 */
function useMending(openAgain: () => void, tell: (failed: Failed) => void): (failed: Failed) => void {
  const wasMended = useRef(false);
  const latest = useRef({ openAgain, tell });
  latest.current = { openAgain, tell };
  return useCallback(({ error }) => {
    if (wasMended.current) return latest.current.tell({ error });
    wasMended.current = true;
    report(error);
    ask('mendStore', null).then(
      () => latest.current.openAgain(),
      () => latest.current.tell({ error }),
    );
  }, []);
}
