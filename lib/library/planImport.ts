import { afterImport } from './afterImport';
import { type Plan, readBefore, settled } from './before';
import { tagNameOf } from './clip';
import type { OffprintDb } from './db';
import { batchesOf, type Incoming } from './incoming';
import { isSameRow } from './rows';
import { storing } from './storeFailed';

/** Inside a transaction: what a part of a file will do. */
export async function planImport(db: OffprintDb, rows: Incoming, now: number): Promise<Plan> {
  const borne = new Set(rows.clips.flatMap(({ tags }) => tags.map(tagNameOf)));
  const named = rows.tags.filter(({ name, colour }) => colour !== undefined || borne.has(name));
  const clips = rows.clips.map(({ paperId }) => paperId);
  const tags = [...new Set([...borne, ...named.map(({ label }) => tagNameOf(label))])].filter(Boolean);
  const { rows: before, tagUses } = await readBefore(db, { clips, tags, lists: true, rules: rows.rules.length > 0 });
  return settled(before, afterImport(before, { ...rows, tags: named }, now), tagUses);
}

/** What an import would do to the reader's papers. */
export interface ImportPreview {
  /** Papers that would be clipped and are not. */
  added: number;
  /** Clipped papers that would change. */
  differ: number;
  /** Clipped papers of which the file says nothing new. */
  same: number;
  /** Clipped papers that would not be clipped any more: none, ever. */
  removed: number;
  lists: number;
  tags: number;
  rules: number;
}

/** Tries a file out on the library, and changes nothing. */
export async function previewImport(db: OffprintDb, all: Incoming, now: number): Promise<ImportPreview> {
  const preview: ImportPreview = { added: 0, differ: 0, same: 0, removed: 0, lists: 0, tags: 0, rules: 0 };
  const tags = new Set<string>();
  let isFirst = true;
  for (const batch of batchesOf({ ...all, papers: [], sightings: [] })) {
    const plan = await storing(() =>
      db.transaction('r', [db.clips, db.lists, db.tags, db.rules], async () => planImport(db, batch, now)),
    );
    countClips(plan, preview);
    for (const name of plan.after.tags.keys()) if (!plan.before.tags.has(name)) tags.add(name);
    if (isFirst) {
      preview.lists = plan.after.lists.size - plan.before.lists.size;
      preview.rules = plan.after.rules.size - plan.before.rules.size;
    }
    isFirst = false;
  }
  return { ...preview, tags: tags.size };
}

function countClips({ before, after }: Plan, preview: ImportPreview): void {
  for (const id of new Set([...before.clips.keys(), ...after.clips.keys()])) {
    const [was, is] = [before.clips.get(id), after.clips.get(id)];
    const [wasKept, isKept] = [was?.clippedAt !== undefined, is?.clippedAt !== undefined];
    if (isKept && !wasKept) preview.added++;
    else if (wasKept && !isKept) preview.removed++;
    else if (isKept && isSameRow(was, is)) preview.same++;
    else if (isKept) preview.differ++;
  }
}
