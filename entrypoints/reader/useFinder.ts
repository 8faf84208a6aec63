import { useCallback, useEffect, useRef, useState } from 'react';
import type { OffprintDb } from '@/lib/library/db';
import { readIndex } from '@/lib/library/storedIndex';
import { ask } from '@/lib/messages';
import { report } from '@/lib/report';
import type { Finder } from './finder';
import { idle, soon } from './rest';
import { rowMemory } from './rowMemory';

const PATIENCE_MS = 50;

/** A finder from the moment that it is wanted; its code and the stored index are loaded side by side. */
export function useFinder(db: OffprintDb, wanted: boolean, isWaitedFor: () => boolean) {
  const [finder, setFinder] = useState<Finder>();
  const [grown, setGrown] = useState(0);
  const [outdated, setOutdated] = useState(0);
  const [failed, setFailed] = useState<Failed>();
  const waited = useRef(isWaitedFor);
  waited.current = isWaitedFor;
  if (failed) throw failed.error;
  const onFailed = useMending(() => setOutdated((times) => times + 1), setFailed);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `outdated` stands for the state of what is stored
  useEffect(() => {
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
    Promise.all([import('./finder'), readIndex(db)]).then(([{ openFinder }, stored]) => {
      if (left) return;
      opened = openFinder(db, rowMemory(db), stored, hands);
      setFinder(opened);
    }, hands.onFailed);
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
