import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ShownList } from '@/components/shownList';
import type { ListId } from '@/lib/library/clip';
import type { OffprintDb } from '@/lib/library/db';
import { type CountedList, savedSearches } from '@/lib/library/queries';
import { isSavedSearch, type SavedSearch } from '@/lib/library/savedSearch';
import { type Counts, keepCounts, lastCounts } from './lastCounts';
import { idle, soon } from './rest';
import type { SavedAnswers, SavedSearches } from './savedSearches';

const NO_ANSWERS: SavedAnswers = new Map();
const NO_COUNTS: Counts = new Map();
const NO_SEARCHES: SavedSearch[] = [];
/** A typed search comes first; what changed elsewhere is to be counted within a second, three rests later. */
const PATIENCE_MS = 200;

/**
 * The saved searches and what answers them, live. `drawn`: the first rows are on the screen; before, nothing is read or
 * loaded. The search that is looked at is answered at once, the others while there is nothing else to do.
 */
export function useSavedSearches(db: OffprintDb, drawn: boolean, lookedAt: ListId | undefined) {
  const searches = useLiveQuery(() => (drawn ? savedSearches(db) : NO_SEARCHES), [db, drawn], NO_SEARCHES);
  const answers = useAnswers(db, searches, lookedAt);
  const counts = useCounts(searches, answers);
  const known = useRef(new Map<ListId, SavedSearch>());
  for (const search of searches) known.current.set(search.id, search);
  const shown = useCallback(
    (list: CountedList): ShownList => {
      if (!isSavedSearch(list)) return list;
      return { ...list, count: counts.get(list.id), notUnderstood: answers.get(list.id)?.notUnderstood };
    },
    [counts, answers],
  );
  return {
    answerOf: (list: ListId) => answers.get(list),
    /** It looks through everything seen, not only the clips. */
    isWide: (list: ListId) => known.current.get(list)?.scope === 'everything',
    /** It stood here, and was deleted or taken back since. */
    isGone: (list: ListId) => known.current.has(list) && searches.every(({ id }) => id !== list),
    /** A list as it is shown: a saved search with what is known of its answer. Another function with other answers. */
    shown,
  };
}

function useAnswers(db: OffprintDb, searches: readonly SavedSearch[], lookedAt: ListId | undefined): SavedAnswers {
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const [watch, setWatch] = useState<SavedSearches>();
  const [failed, setFailed] = useState<{ error: unknown }>();
  if (failed) throw failed.error;
  const isWaited = useRef(false);
  isWaited.current = lookedAt !== undefined && !answers.get(lookedAt)?.isWhole;
  const isAny = searches.length > 0;

  useEffect(() => {
    if (!isAny) return;
    let left = false;
    let opened: SavedSearches | undefined;
    const hands = {
      rest: () => (isWaited.current ? soon() : idle(PATIENCE_MS)),
      onAnswers: (news: SavedAnswers) => !left && setAnswers(news),
      onFailed: (error: unknown) => !left && setFailed({ error }),
    };
    import('./savedSearches').then(({ openSavedSearches }) => {
      if (left) return;
      opened = openSavedSearches(db, hands);
      setWatch(opened);
    }, hands.onFailed);
    return () => {
      left = true;
      opened?.stop();
    };
  }, [db, isAny]);
  useEffect(() => watch?.ask(searches, lookedAt), [watch, searches, lookedAt]);
  return answers;
}

/** How many answer each; those last known until all papers were looked at. */
function useCounts(searches: readonly SavedSearch[], answers: SavedAnswers): Counts {
  const last = useRef<Counts>(undefined);
  const counts = useMemo(() => {
    if (!searches.length) return NO_COUNTS;
    const before = last.current ?? lastCounts();
    last.current = new Map(
      searches.flatMap(({ id }) => {
        const answer = answers.get(id);
        const count = answer?.isWhole ? answer.ids.length : before.get(id);
        return count === undefined ? [] : [[id, count]];
      }),
    );
    return last.current;
  }, [searches, answers]);
  useEffect(() => {
    if (counts.size) keepCounts(counts);
  }, [counts]);
  return counts;
}
