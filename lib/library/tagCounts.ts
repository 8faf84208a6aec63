import { tagsAbove } from '@/lib/tagPath';
import type { OffprintDb, TagRow } from './db';
import { storing } from './storeFailed';

/** How many papers bear tags, those in the trash left out. */
export interface CountedTags {
  /** All tags, most used first. */
  tags: TagRow[];
  /** By the name of a tag, or of a place, that stands above others: the papers that bear it or one below it. */
  within: ReadonlyMap<string, number>;
}

/** All tags with how many papers bear each. Throws StoreFailedError. */
export function countedTags(db: OffprintDb): Promise<CountedTags> {
  return storing(() =>
    db.transaction('r', [db.tags, db.clips], async () => {
      const [tags, trash] = await Promise.all([db.tags.toArray(), db.clips.where('trashedAt').above(0).toArray()]);
      const trashed = new Map<string, number>();
      for (const name of trash.flatMap((clip) => clip.tags)) trashed.set(name, (trashed.get(name) ?? 0) + 1);
      const counted = tags.map((tag) => ({ ...tag, uses: tag.uses - (trashed.get(tag.name) ?? 0) }));
      return {
        tags: counted.sort((a, b) => b.uses - a.uses || (a.name < b.name ? -1 : 1)),
        within: await countWithin(db, tags, new Set(trash.map(({ paperId }) => paperId))),
      };
    }),
  );
}

/** Most readers have few tags that stand above others, or none: only for those, and for those below, papers are read. */
async function countWithin(db: OffprintDb, tags: TagRow[], trashed: Set<string>): Promise<Map<string, number>> {
  const above = new Set(tags.flatMap(({ name }) => tagsAbove(name).slice(0, -1)));
  const papers = new Map([...above].map((name) => [name, new Set<string>()]));
  const read = async ({ name }: TagRow) => {
    const sets = tagsAbove(name).flatMap((each) => papers.get(each) ?? []);
    if (!sets.length) return;
    for (const id of await db.clips.where('tags').equals(name).primaryKeys())
      if (!trashed.has(id)) for (const set of sets) set.add(id);
  };
  await Promise.all(tags.map(read));
  return new Map([...papers].map(([name, { size }]) => [name, size]));
}
