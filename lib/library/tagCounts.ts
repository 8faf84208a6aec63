import type { OffprintDb, TagRow } from './db';
import { storing } from './storeFailed';

/** All tags, most used first, each with how many papers bear it, those in the trash left out. */
export function countedTags(db: OffprintDb): Promise<TagRow[]> {
  return storing(() =>
    db.transaction('r', [db.tags, db.clips], async () => {
      const [tags, trash] = await Promise.all([db.tags.toArray(), db.clips.where('trashedAt').above(0).toArray()]);
      const trashed = new Map<string, number>();
      for (const name of trash.flatMap((clip) => clip.tags)) trashed.set(name, (trashed.get(name) ?? 0) + 1);
      const counted = tags.map((tag) => ({ ...tag, uses: tag.uses - (trashed.get(tag.name) ?? 0) }));
      return counted.sort((a, b) => b.uses - a.uses || (a.name < b.name ? -1 : 1));
    }),
  );
}
