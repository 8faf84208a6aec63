import { isWithin } from '@/lib/tagPath';
import { readBefore } from './before';
import { tagNameOf } from './clip';
import type { OffprintDb } from './db';
import type { RenameTag } from './gesture';
import { afterGesture } from './gestures';
import { storing } from './storeFailed';
import { touchedBy } from './touched';

/** What another name for a tag would do. */
export interface RenamePreview {
  /** Kept papers that would get the name and have it not yet. */
  papers: number;
  /** Tags below it, which would go along. */
  below: number;
  /** Rules and saved searches that would follow. */
  rules: number;
  searches: number;
}

/** Tries a renaming out on the library, and changes nothing. Throws what `afterGesture` throws. */
export function previewRename(db: OffprintDb, gesture: RenameTag): Promise<RenamePreview> {
  return storing(() =>
    db.transaction('r', [db.clips, db.tags, db.lists, db.rules], async () => {
      const { rows: before } = await readBefore(db, await touchedBy(db, gesture));
      const after = afterGesture(before, gesture, 0);
      const [old, name] = [tagNameOf(gesture.tag), tagNameOf(gesture.label)];
      const bears = (tags: readonly string[] | undefined) => tags?.includes(name) ?? false;
      const gets = [...after.clips.values()].filter(
        ({ paperId, clippedAt, tags }) =>
          clippedAt !== undefined && bears(tags) && !bears(before.clips.get(paperId)?.tags),
      );
      return {
        papers: gets.length,
        below: [...before.tags.keys()].filter((tag) => tag !== old && isWithin(tag, old)).length,
        rules: [...after.rules.values()].filter(
          ({ id, tags }) => tags.join('\n') !== before.rules.get(id)?.tags.join('\n'),
        ).length,
        searches: [...after.lists.values()].filter(({ id, query }) => query !== before.lists.get(id)?.query).length,
      };
    }),
  );
}
