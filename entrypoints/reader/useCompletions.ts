import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import type { List } from '@/lib/library/clip';
import type { OffprintDb } from '@/lib/library/db';
import { tagsByUse } from '@/lib/library/queries';
import { report } from '@/lib/report';
import type { Completion, Names } from '@/lib/search/query/completions';
import type { Place } from './usePlace';

const NONE: never[] = [];

/**
 * What the part of the query before the caret may become. `onCaret` hears where the caret stands while the reader types;
 * without it nothing is offered.
 */
export function useCompletions(db: OffprintDb, lists: readonly List[], place: Place) {
  const { finder, query, atRest } = place;
  const [caret, onCaret] = useState<number>();
  const tags = useLiveQuery(() => (atRest ? tagsByUse(db) : NONE), [db, atRest], NONE);
  const authors = useAuthors(place, caret);
  const names = useMemo<Names>(
    () => ({
      tags: tags.map(({ label }) => label),
      lists: lists.filter((list) => !list.query).map(({ name }) => name),
      authors,
    }),
    [tags, lists, authors],
  );
  const offers = useMemo<Completion[]>(
    () => (finder && caret !== undefined ? finder.complete(query, caret, names) : NONE),
    [finder, query, caret, names],
  );
  return { offers, onCaret };
}

/** Those found last; what does not fit the letters as they are now is not offered. */
function useAuthors({ finder, query, wanted }: Place, caret: number | undefined): string[] {
  const [authors, setAuthors] = useState<string[]>(NONE);
  useEffect(() => {
    let current = true;
    const asked = caret === undefined ? undefined : finder?.authors(query, caret, wanted);
    asked?.then((names) => current && setAuthors(names), report);
    return () => {
      current = false;
    };
  }, [finder, query, caret, wanted]);
  return authors;
}
