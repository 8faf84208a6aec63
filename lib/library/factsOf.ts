import type { Table } from 'dexie';
import type { Feed } from '@/lib/listing';
import type { ArxivId, KeptPaper } from '@/lib/paper';
import type { Clip, Status } from './clip';
import type { OffprintDb } from './db';
import { rowsAlong } from './rowsAlong';
import { sightingsAmong } from './sightingsAmong';
import { storing } from './storeFailed';
import { visitStarts } from './visit';

/** All that a query may ask of a paper, as far as it was read. */
export interface PaperFacts extends Partial<KeptPaper> {
  id: ArxivId;
  clippedAt?: number;
  starredAt?: number;
  dismissedAt?: number;
  status?: Status;
  readAt?: number;
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
  const feeds = () => Promise.all(ids.map((id) => feedsOf(db, id)));
  return readFacts(db, ids, wanted, now, { rows: (table) => table.bulkGet(ids), feeds });
}

/**
 * The same for papers in the order of their ids, when most that lie between the first and the last are asked for: a
 * fifth of the time.
 */
export function factsAlong(db: OffprintDb, ids: ArxivId[], wanted: FactsWanted, now: number): Promise<PaperFacts[]> {
  return readFacts(db, ids, wanted, now, { rows: (table) => rowsAlong(table, ids), feeds: () => feedsAlong(db, ids) });
}

/** How what is stored of some papers is read, in their order. */
interface Reading {
  rows<T>(table: Table<T, string>): PromiseLike<(T | undefined)[]>;
  feeds(): PromiseLike<Feed[][]>;
}

function readFacts(db: OffprintDb, ids: ArxivId[], wanted: FactsWanted, now: number, read: Reading) {
  return storing(() =>
    db.transaction('r', [db.papers, db.clips, db.tags, db.lists, db.sightings, db.meta], async () => {
      const [said, own, feeds] = await Promise.all([
        wanted.papers ? pagesFacts(db, read, now) : [],
        wanted.clips ? readersFacts(db, read) : [],
        wanted.feeds ? read.feeds() : [],
      ]);
      return ids.map((id, i): PaperFacts => ({ ...said[i], ...own[i], feeds: feeds[i], id }));
    }),
  );
}

async function pagesFacts(db: OffprintDb, read: Reading, now: number): Promise<Partial<PaperFacts>[]> {
  const [papers, starts] = await Promise.all([read.rows(db.papers), visitStarts(db, now)]);
  const isNew = ({ firstListedAt: at }: KeptPaper) => at !== undefined && starts.some((start) => at >= start);
  return papers.map((paper) => (paper ? { ...paper, isNew: isNew(paper) } : {}));
}

async function readersFacts(db: OffprintDb, read: Reading): Promise<Partial<PaperFacts>[]> {
  const clips = await read.rows(db.clips);
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
  const { clippedAt, starredAt, dismissedAt, status, readAt, note } = clip;
  const tags = clip.tags.map((name) => labels.get(name) ?? name);
  const lists = clip.lists.flatMap((id) => names.get(id) ?? [id]);
  const read = status === 'read' && readAt !== undefined && { readAt };
  return { clippedAt, starredAt, dismissedAt, status, ...read, note, tags, lists };
}

async function feedsOf(db: OffprintDb, id: ArxivId): Promise<Feed[]> {
  return [...new Set((await sightingsAmong(db, id, id).primaryKeys()).map(([, feed]) => feed))];
}

/** Sightings of one paper that are read with those of others; more is seldom, and read alone. */
const SIGHTINGS = 16;

async function feedsAlong(db: OffprintDb, ids: ArxivId[]): Promise<Feed[][]> {
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  const most = SIGHTINGS * ids.length;
  const keys = await sightingsAmong(db, first, last).limit(most).primaryKeys();
  const feeds = new Map<string, Set<Feed>>();
  for (const [id, feed] of keys) feeds.set(id, (feeds.get(id) ?? new Set()).add(feed));
  // Where the limit cut in, the last paper may not be whole.
  const reached = keys.length < most ? undefined : keys.at(-1)?.[0];
  const isRead = (id: ArxivId) => reached === undefined || id < reached;
  return Promise.all(ids.map((id) => (isRead(id) ? [...(feeds.get(id) ?? [])] : feedsOf(db, id))));
}
