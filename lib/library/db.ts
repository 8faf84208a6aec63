import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Feed } from '@/lib/listing';
import type { ArxivId, Day, KeptPaper } from '@/lib/paper';
import type { Rule } from '@/lib/rule';
import type { Clip, List, Tag } from './clip';
import type { Edit } from './edits';
import type { Verb } from './gesture';
import type { Recovered } from './recovered';
import type { Counts } from './rows';
import type { SegmentRow } from './segments';
import { StoreFailedError, StoreNewerError } from './storeFailed';
import type { Unindexed } from './unindexed';
import type { Visit } from './visit';

/** Raised with every change of the tables or of what their rows mean. */
export const SCHEMA = 3;

/** What one feed said of a paper on one day of the reader; the day's last account stands. */
export interface Sighting {
  paperId: ArxivId;
  feed: Feed;
  /** The reader's local day. */
  seenOn: Day;
  /** The listing's own day, week, month or query. */
  day?: Day;
  week?: string;
  month?: string;
  query?: string;
  /** 1 is the first of the listing. */
  rank: number;
  upvotes?: number;
  codeStars?: number;
  comments?: number;
}

export interface TagRow extends Tag {
  /** How many clips bear it, those in the trash included; counted here so that no page has to count. */
  uses: number;
}

/** A tag as the reader made it. */
export function withoutUses({ uses: _uses, ...tag }: TagRow): Tag {
  return tag;
}

/** One gesture of the reader, or one doing of a rule, as the log keeps it. */
export interface ChangeRecord {
  /** Local order only. */
  seq: number;
  op: string;
  step: string;
  device: string;
  at: number;
  /** `restore`: rows came back from the second copy; the changes that made them are lost, so there are no edits. */
  verb: Verb | 'restore';
  /** For an undo that took something back: the step, and the verb of its last change. */
  undoes?: string;
  undid?: Verb;
  /** For an undo of an undo: the verb that it does again. */
  again?: Verb;
  edits: Edit[];
}

/** A paper's facts that could not be fetched: how often, and not to be tried before (ms). */
export interface Attempts {
  tries: number;
  notBefore: number;
}

/** A file that is being taken into the library, part by part: all its changes are of one step. */
export interface Importing {
  step: string;
  /** What the reader knows the file by. */
  title: string;
  /** When it was begun, ms. */
  at: number;
  /** Parts done, of how many; absent until that is known. */
  done: number;
  parts?: number;
  /** What stopped it: the name of an error. */
  trouble?: string;
}

/** The fetching of facts, while any are missing: of how many papers, and whether the reader paused it. */
export interface Fetching {
  of: number;
  isPaused: boolean;
}

/** A copy of the library that lies outside the browser: when it was made, ms, and how it got there. */
export interface OutsideCopy {
  at: number;
  to: 'file' | 'folder' | 'downloads';
}

interface MetaValues {
  schema: number;
  device: string;
  counts: Counts;
  /** To be told to the reader until it was read. */
  recovered: Recovered;
  /** When papers and sightings were lost (ms), until they came back as far as a snapshot holds them. */
  factsLost: number;
  /** The rules had their turn at whatever was listed before (ms). */
  ruled: number;
  importing: Importing;
  fetching: Fetching;
  /** When the second copy was last compared with the library, row by row (ms). */
  compared: number;
  outside: OutsideCopy;
  [visit: `visit:${string}`]: Visit;
  [facts: `facts:${string}`]: Attempts;
}

export type OffprintDb = Dexie & {
  papers: Table<KeptPaper, string>;
  sightings: Table<Sighting, [string, Feed, Day]>;
  clips: Table<Clip, string>;
  lists: Table<List, string>;
  tags: Table<TagRow, string>;
  rules: Table<Rule, string>;
  changes: EntityTable<ChangeRecord, 'seq'>;
  unindexed: EntityTable<Unindexed, 'mark'>;
  segments: Table<SegmentRow, [SegmentRow['kind'], number]>;
  meta: Table<{ key: string; value: unknown }, string>;
};

/**
 * The library's database, opening in the browser's usual store or in another place. Every transaction is strict (7.2
 * instead of 1.4 ms in Chromium, nothing for reads): Dexie sets durability per database, and a second, relaxed connection
 * would only spare a listing those milliseconds. A connection that was closed, by newer code or by a lost store, stays
 * closed: Dexie would open it again by itself and write into an empty or a newer database. Whoever opens anew goes through
 * `openLibrary`.
 *
 * What is handed to `transaction` is always an async function: Dexie lets go of the transaction halfway through an
 * arrow that only returns the promise of one (PrematureCommitError, seen with 4.4.7).
 */
export function openDb(place?: { indexedDB: IDBFactory }): OffprintDb {
  const db = new Dexie('offprint', {
    autoOpen: false,
    chromeTransactionDurability: 'strict',
    ...place,
  }) as OffprintDb;
  db.version(1).stores({
    papers: 'id, lastListedAt, source',
    sightings: '[paperId+feed+seenOn]',
    // Rows without a clippedAt are in none of the compound indexes, so what is in the trash is on no shelf.
    clips: 'paperId, clippedAt, [status+clippedAt], [clippedAt+starredAt], trashedAt, *tags, *lists',
    lists: 'id',
    tags: 'name',
    changes: '++seq, &op, step',
    unindexed: '++mark',
    segments: '[kind+at]',
    meta: 'key',
  });
  // By the listing's own day, for the calendar of days with unseen papers.
  db.version(2)
    .stores({ sightings: '[paperId+feed+seenOn], day' })
    .upgrade((upgrade) => upgrade.table('meta').where('key').equals('schema').modify({ value: 2 }));
  // Rules, and what they did.
  db.version(3)
    .stores({
      rules: 'id',
      clips: 'paperId, clippedAt, [status+clippedAt], [clippedAt+starredAt], trashedAt, *tags, *lists, *ruledBy',
    })
    .upgrade(async (upgrade) => {
      const meta = upgrade.table('meta');
      await meta.where('key').equals('schema').modify({ value: 3 });
      await meta.where('key').equals('counts').modify({ 'value.rules': 0 });
    });
  // Each later call meets the same failure; here nobody waits for it.
  db.open().catch(() => undefined);
  return db;
}

export async function metaOf<K extends keyof MetaValues>(db: OffprintDb, key: K): Promise<MetaValues[K] | undefined> {
  return (await db.meta.get(key))?.value as MetaValues[K] | undefined;
}

export async function putMeta<K extends keyof MetaValues>(db: OffprintDb, key: K, value: MetaValues[K]): Promise<void> {
  await db.meta.put({ key, value });
}

/**
 * This device's id, first thing inside every transaction that writes. Throws StoreNewerError when the library was
 * written by newer code, StoreFailedError when it was not checked since it was made: a lost store that the browser replaced by an empty one.
 */
export async function checkWritable(db: OffprintDb): Promise<string> {
  const [schema = 0, device] = await Promise.all([metaOf(db, 'schema'), metaOf(db, 'device')]);
  if (schema > SCHEMA) throw new StoreNewerError('a newer Offprint keeps this library');
  if (!device) throw new StoreFailedError('the library was not checked against its second copy');
  return device;
}
