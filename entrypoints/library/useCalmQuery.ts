import { useLiveQuery } from 'dexie-react-hooks';
import { useRef } from 'react';

/** A live query that keeps its last answer while it is held. */
export function useCalmQuery<T>(query: () => Promise<T>, isHeld: boolean): T | undefined {
  const last = useRef<T>(undefined);
  const answer = useLiveQuery(async () => (isHeld ? undefined : query()), [isHeld]);
  if (answer !== undefined) last.current = answer;
  return last.current;
}
