import type { Paper } from '@/lib/paper';
import type { KeyStore } from '@/lib/ports';
import { type ChangeRecord, metaOf, type OffprintDb, SCHEMA, withoutUses } from './db';
import { getMany } from './getMany';
import { readStore } from './readStore';
import { type Counts, countsBy, type OwnRow, type Rows, TABLES, type TableName } from './rows';
import { StoreFailedError } from './storeFailed';

/** What stands under `head`: how far the copy has come, whose it is and how many rows it should hold. */
export interface Head {
  seq: number;
  device: string;
  schema: number;
  /** An older Offprint counted fewer tables. */
  counts: Partial<Counts>;
}

/** Enough of a clipped paper to be recognised before its facts are fetched again. */
export type Stub = Pick<Paper, 'title' | 'authors' | 'authorCount' | 'publishedOn'>;

/**
 * A row as of the change `seq`; null for one that is gone. It stands under `clip:<id>`, `list:<id>`, `tag:<name>` or
 * `rule:<id>`.
 */
export interface Entry {
  seq: number;
  row: OwnRow | null;
  paper?: Stub;
}

export type EntryKey = `${'clip' | 'list' | 'tag' | 'rule'}:${string}`;
const PREFIX = { clips: 'clip:', lists: 'list:', tags: 'tag:', rules: 'rule:' } as const;
const HEAD = 'head';
const FIRST_AUTHORS = 3;
/** 1,000 keys are written in 18 ms (measured 2026-11). */
const BATCH = 1_000;

export function entryKey(table: TableName, key: string): EntryKey {
  return `${PREFIX[table]}${key}`;
}

/** Table and key of an entry; undefined for whatever else stands in the store. */
export function placeOf(key: string): [TableName, string] | undefined {
  const table = TABLES.find((name) => key.startsWith(PREFIX[name]));
  return table && [table, key.slice(PREFIX[table].length)];
}

const turns = new WeakMap<KeyStore, Promise<unknown>>();

/** One writer at a time, or an older state could be written over a newer one. */
export function inTurn<T>(mirror: KeyStore, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(mirror) ?? Promise.resolve()).then(work, work);
  turns.set(mirror, turn);
  return turn;
}

/** Throws StoreFailedError. */
export async function readHead(mirror: KeyStore): Promise<Head | undefined> {
  return (await readStore(mirror, [HEAD]))[HEAD] as Head | undefined;
}

/** What stands under these keys, as it was found. Throws StoreFailedError. */
export function readKeys(mirror: KeyStore, keys: EntryKey[]): Promise<Record<string, unknown>> {
  return readStore(mirror, keys);
}

/** The keys of all rows that the copy knows of, those that are gone included. Throws StoreFailedError. */
export async function keysOf(mirror: KeyStore): Promise<EntryKey[]> {
  try {
    return (await mirror.keys()).filter((key): key is EntryKey => placeOf(key) !== undefined);
  } catch (cause) {
    throw new StoreFailedError('the second copy cannot be read', { cause });
  }
}

/** All that stands under the keys of rows, as it was found. Throws StoreFailedError. */
export async function readRaw(mirror: KeyStore): Promise<[EntryKey, unknown][]> {
  return Object.entries(await readStore(mirror)).filter(([key]) => placeOf(key)) as [EntryKey, unknown][];
}

/** What a change has just written: the library's head since then, and the touched rows. */
export interface Written {
  head: Head;
  keys: EntryKey[];
  rows: Rows;
}

/**
 * Brings the copy up to the log: every row touched since its head, as it is now, and the head, in one write. What is at
 * hand is not read: whoever shows a large library reads all of it anew after each change, and comes first by then.
 */
export function copyChanges(
  db: OffprintDb,
  mirror: KeyStore,
  { papers = [], written }: { papers?: Paper[]; written?: Written | undefined } = {},
): Promise<void> {
  return inTurn(mirror, async () => {
    const head = await readHead(mirror);
    const isNext = written && head?.seq === written.head.seq - 1;
    const news =
      (isNext && copyOfWritten(written, papers)) ||
      (await db.transaction('r', tablesOf(db), async () => readNews(db, head, papers)));
    if (news) await writeCopy(mirror, news);
  });
}

/** Undefined where a clipped paper is not at hand. */
function copyOfWritten({ head, keys, rows }: Written, papers: Paper[]): Copy | undefined {
  const byId = new Map<string, Paper>(papers.map((paper) => [paper.id, paper]));
  const entries: Copy['entries'] = [];
  for (const key of keys) {
    const [table, id] = placeOf(key) ?? [];
    if (!table || id === undefined) continue;
    const row = rows[table].get(id);
    const paper = table === 'clips' ? byId.get(id) : undefined;
    if (table === 'clips' && row && !paper) return undefined;
    entries.push([key, entryOf(head.seq, row, paper)]);
  }
  return { head, entries };
}

/** Copies these rows whatever the log says, in batches, the head last: cut short, it is begun anew. */
export function copyRows(db: OffprintDb, mirror: KeyStore, keys: EntryKey[]): Promise<void> {
  return inTurn(mirror, async () => {
    await writeCopy(mirror, await db.transaction('r', tablesOf(db), async () => readCopy(db, keys)));
  });
}

/** Forgets rows that were gone by the change `seq`. Throws StoreFailedError. */
export function forgetGone(mirror: KeyStore, seq: number): Promise<void> {
  return inTurn(mirror, async () => {
    const raw = (await readRaw(mirror)) as [EntryKey, Partial<Entry> | undefined][];
    const gone = raw.filter(([, entry]) => entry?.row === null && (entry.seq ?? Number.POSITIVE_INFINITY) <= seq);
    if (gone.length) await mirror.remove(gone.map(([key]) => key));
  });
}

interface Copy {
  head: Head;
  entries: [EntryKey, Entry][];
}

async function writeCopy(mirror: KeyStore, { head, entries }: Copy): Promise<void> {
  const last = entries.length - (entries.length % BATCH);
  for (let i = 0; i < last; i += BATCH) await write(mirror, Object.fromEntries(entries.slice(i, i + BATCH)));
  await write(mirror, { ...Object.fromEntries(entries.slice(last)), [HEAD]: head });
}

async function write(mirror: KeyStore, values: Record<string, unknown>): Promise<void> {
  try {
    await mirror.set(values);
  } catch (cause) {
    throw new StoreFailedError('the second copy cannot be written', { cause });
  }
}

function tablesOf(db: OffprintDb) {
  return [...TABLES.map((table) => db.table(table)), db.papers, db.changes, db.meta];
}

/** Inside a transaction. */
async function readNews(db: OffprintDb, head: Head | undefined, atHand: Paper[]): Promise<Copy | undefined> {
  if (!head) return readCopy(db, await allKeys(db));
  const changes = await db.changes.where('seq').above(head.seq).toArray();
  // The log begins later than the copy ends: what lies between is not known.
  if (changes[0] && changes[0].seq > head.seq + 1) return readCopy(db, await allKeys(db));
  return changes.length ? readCopy(db, touchedKeys(changes), atHand) : undefined;
}

/** The rows that these changes touched. */
export function touchedKeys(changes: Pick<ChangeRecord, 'edits'>[]): EntryKey[] {
  return [...new Set(changes.flatMap(({ edits }) => edits.map(({ table, key }) => entryKey(table, key))))];
}

/** Inside a transaction: the keys of all rows of the library. */
export async function allKeys(db: OffprintDb): Promise<EntryKey[]> {
  const keys = await Promise.all(TABLES.map((table) => db.table(table).toCollection().primaryKeys()));
  return TABLES.flatMap((table, i) => (keys[i] ?? []).map((key) => entryKey(table, String(key))));
}

/** Inside a transaction: these rows and the head, as of the log's end. */
async function readCopy(db: OffprintDb, keys: EntryKey[], atHand: Paper[] = []): Promise<Copy> {
  const seq = await lastSeq(db);
  const [device = '', counts = countsBy(() => 0)] = await Promise.all([metaOf(db, 'device'), metaOf(db, 'counts')]);
  const byTable = (table: TableName) => keys.map(placeOf).flatMap((place) => (place?.[0] === table ? [place[1]] : []));
  const entries = await Promise.all([
    clipEntries(db, byTable('clips'), seq, atHand),
    entriesOf('lists', byTable('lists'), await db.lists.bulkGet(byTable('lists')), seq),
    entriesOf('rules', byTable('rules'), await db.rules.bulkGet(byTable('rules')), seq),
    entriesOf(
      'tags',
      byTable('tags'),
      (await db.tags.bulkGet(byTable('tags'))).map((tag) => tag && withoutUses(tag)),
      seq,
    ),
  ]);
  return { head: { seq, device, schema: SCHEMA, counts }, entries: entries.flat() };
}

function entriesOf(
  table: TableName,
  keys: string[],
  rows: (OwnRow | undefined)[],
  seq: number,
  papers?: ReadonlyMap<string, Paper>,
): Copy['entries'] {
  return keys.map((key, i) => [entryKey(table, key), entryOf(seq, rows[i], papers?.get(key))]);
}

function entryOf(seq: number, row: OwnRow | undefined, paper: Paper | undefined): Entry {
  return { seq, row: row ?? null, ...(row && paper && { paper: stubOf(paper) }) };
}

async function clipEntries(db: OffprintDb, ids: string[], seq: number, atHand: Paper[]): Promise<Copy['entries']> {
  const papers = new Map<string, Paper>(atHand.map((paper) => [paper.id, paper]));
  const others = ids.filter((id) => !papers.has(id));
  const [clips, read] = await Promise.all([getMany(db.clips, ids), getMany(db.papers, others)]);
  for (const paper of read) if (paper) papers.set(paper.id, paper);
  return entriesOf('clips', ids, clips, seq, papers);
}

function stubOf({ title, authors, authorCount = authors.length, publishedOn }: Paper): Stub {
  return { title, authors: authors.slice(0, FIRST_AUTHORS), authorCount, publishedOn };
}

/** Inside a transaction: the number of the last change, 0 before the first. */
export async function lastSeq(db: OffprintDb): Promise<number> {
  return (await db.changes.toCollection().reverse().limit(1).primaryKeys())[0] ?? 0;
}
