import type { ArxivId } from '@/lib/paper';
import type { Clip } from './clip';
import type { OffprintDb } from './db';
import { storing } from './storeFailed';

/** The labels of the tags on each of these papers, in their order; nothing else of them is read. */
export function tagLabelsOn(db: OffprintDb, ids: ArxivId[]): Promise<string[][]> {
  return storing(() =>
    db.transaction('r', [db.clips, db.tags], async () => {
      const clips = await db.clips.bulkGet(ids);
      const labelsOf = await readTagLabels(db, clips);
      return clips.map(labelsOf);
    }),
  );
}

/** Inside a transaction: what the tags of each of these clips are called. */
export async function readTagLabels(
  db: OffprintDb,
  clips: readonly (Clip | undefined)[],
): Promise<(clip: Clip | undefined) => string[]> {
  const names = [...new Set(clips.flatMap((clip) => clip?.tags ?? []))];
  const tags = await db.tags.bulkGet(names);
  const labels = new Map(names.map((name, i) => [name, tags[i]?.label ?? name]));
  return (clip) => clip?.tags.map((name) => labels.get(name) ?? name) ?? [];
}
