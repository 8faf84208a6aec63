import { Dexie } from 'dexie';
import type { Feed } from '@/lib/listing';
import type { ArxivId, KeptPaper } from '@/lib/paper';
import type { Clip, Status } from './clip';
import type { OffprintDb } from './db';
import { storing } from './storeFailed';
import { visitStarts } from './visit';

/** All that a query may ask of a paper, as far as it was read. */
export interface PaperFacts extends Partial<KeptPaper> {
  id: ArxivId;
  clippedAt?: number;
  starredAt?: number;
  dismissedAt?: number;
  status?: Status;
  /** Labels. */
  tags?: string[];
  /** Names and ids. */
  lists?: string[];
  note?: string;
  /** First listed in a visit that goes on. */
  isNew?: boolean;
  /** The feeds that ever listed it. */
  feeds?: Feed[];
}

/** Which of it is to be read; the rest is left out, for reading takes time. */
export interface FactsWanted {
  /** What pages say, and whether it is new. */
  papers: boolean;
  /** What the reader said. */
  clips: boolean;
  /** A look into the sightings for each paper. */
  feeds: boolean;
}

/** The facts of these papers at a time (ms), in their order. What lies in the trash keeps to itself what the reader said. */
export function factsOf(db: OffprintDb, ids: ArxivId[], wanted: FactsWanted, now: number): Promise<PaperFacts[]> {
  return storing(() =>
    db.transaction('r', [db.papers, db.clips, db.tags, db.lists, db.sightings, db.meta], async () => {
      const [said, own, feeds] = await Promise.all([
        wanted.papers ? pagesFacts(db, ids, now) : [],
        wanted.clips ? readersFacts(db, ids) : [],
        wanted.feeds ? Promise.all(ids.map((id) => feedsOf(db, id))) : [],
      ]);
      return ids.map((id, i) => ({ ...said[i], ...own[i], feeds: feeds[i], id }));
    }),
  );
}

async function pagesFacts(db: OffprintDb, ids: ArxivId[], now: number): Promise<Partial<PaperFacts>[]> {
  const [papers, starts] = await Promise.all([db.papers.bulkGet(ids), visitStarts(db, now)]);
  const isNew = ({ firstListedAt: at }: KeptPaper) => at !== undefined && starts.some((start) => at >= start);
  return papers.map((paper) => (paper ? { ...paper, isNew: isNew(paper) } : {}));
}

async function readersFacts(db: OffprintDb, ids: ArxivId[]): Promise<Partial<PaperFacts>[]> {
  const clips = await db.clips.bulkGet(ids);
  const tagNames = [...new Set(clips.flatMap((clip) => clip?.tags ?? []))];
  const listIds = [...new Set(clips.flatMap((clip) => clip?.lists ?? []))];
  const [tags, lists] = await Promise.all([db.tags.bulkGet(tagNames), db.lists.bulkGet(listIds)]);
  const labels = new Map(tagNames.map((name, i) => [name, tags[i]?.label ?? name]));
  const names = new Map(listIds.map((id, i) => [id, lists[i] ? [lists[i].name, id] : [id]]));
  return clips.map((clip) => clipFacts(clip, labels, names));
}

function clipFacts(
  clip: Clip | undefined,
  labels: Map<string, string>,
  names: Map<string, string[]>,
): Partial<PaperFacts> {
  if (clip?.clippedAt === undefined) return { dismissedAt: clip?.dismissedAt };
  const { clippedAt, starredAt, dismissedAt, status, note } = clip;
  const tags = clip.tags.map((name) => labels.get(name) ?? name);
  const lists = clip.lists.flatMap((id) => names.get(id) ?? [id]);
  return { clippedAt, starredAt, dismissedAt, status, note, tags, lists };
}

async function feedsOf(db: OffprintDb, id: ArxivId): Promise<Feed[]> {
  const sightings = db.sightings
    .where(':id')
    .between([id, Dexie.minKey, Dexie.minKey], [id, Dexie.maxKey, Dexie.maxKey]);
  return [...new Set((await sightings.primaryKeys()).map(([, feed]) => feed))];
}
