import type { OffprintDb } from '@/lib/library/db';
import type { Gesture, Reworded } from '@/lib/library/gesture';
import { savedSearches } from '@/lib/library/queries';
import { renamed } from '@/lib/library/renaming';
import { LONGEST_SAVED } from '@/lib/library/savedSearch';
import { withTags } from '@/lib/search/query/withTags';

/** A tag that gets another name is asked for by that name in saved searches too. Other gestures stay as they are. */
export async function withSearchesReworded<G extends Gesture>(db: OffprintDb, gesture: G): Promise<G> {
  if (gesture.verb !== 'renameTag') return gesture;
  const searches = (await savedSearches(db)).flatMap(({ id, query: was }): Reworded[] => {
    const query = withTags(was, (tag) => renamed(tag, gesture));
    return query !== was && query.length <= LONGEST_SAVED ? [{ list: id, was, query }] : [];
  });
  return { ...gesture, searches };
}
