import type { ArxivId, KeptPaper } from '@/lib/paper';
import type { Rule } from '@/lib/rule';
import type { Clip, List, Tag } from './clip';
import { lastSeqOf } from './copyRead';
import { type ChangeRecord, metaOf, type OffprintDb, putMeta, SCHEMA, withoutUses } from './db';
import { withSnapshot } from './fromSnapshot';
import { type Held, planRecovery, type Recovery } from './recovery';
import { type Counts, countsBy, type OwnRow, TABLES } from './rows';
import { type Entry, type EntryKey, entryKey, type Head, lastSeq, placeOf, touchedKeys } from './secondCopy';
import type { SnapshotRows } from './snapshots';
import { bearersOf, markUnindexed } from './unindexed';

/** What is left of the library elsewhere: the copy, and the snapshot that some of its entries come from. */
export interface SecondCopy {
  head: Head | undefined;
  entries: ReadonlyMap<EntryKey, Entry>;
  snapshot?: SnapshotRows;
}

/** Made outside the transaction: what a new device and the record of this recovery are called, and when it is. */
interface Fresh {
  device: string;
  op: string;
  now: number;
}

/** How many rows came back, if any, and what the copy lacks. */
interface Restored {
  back: Counts | undefined;
  toCopy: EntryKey[];
}

/**
 * Inside a transaction: brings back what the library lost, with one record in the log whose number follows on the
 * copy's, the device's id, and what to tell the reader.
 */
export async function restore(db: OffprintDb, copy: SecondCopy, fresh: Fresh): Promise<Restored> {
  const { head, snapshot } = copy;
  const [seq, known] = await Promise.all([lastSeq(db), metaOf(db, 'device')]);
  const held = await readHeld(db, head);
  const entries = snapshot ? withSnapshot(copy.entries, snapshot, { ...held, seq }) : copy.entries;
  const copySeq = lastSeqOf({ head, entries });
  const isBehind = seq < copySeq;
  const { toLibrary, toCopy } = planRecovery(held, entries, isBehind);
  const device = known ?? head?.device ?? snapshot?.device ?? fresh.device;
  await putEntries(db, toLibrary);
  await putStubs(db, toLibrary);
  await markBroughtBack(db, toLibrary);
  await countUses(db);
  const counts = await countRows(db);
  await Promise.all([putMeta(db, 'schema', SCHEMA), putMeta(db, 'device', device), putMeta(db, 'counts', counts)]);
  if (isBehind || toLibrary.size) await db.changes.add(recordOf(Math.max(seq, copySeq) + 1, device, fresh));
  const back = countBack(toLibrary);
  if (isBehind || toLibrary.size || (head && !known)) {
    await putMeta(db, 'factsLost', fresh.now);
    await tell(db, { rows: back, stepsLost: isBehind, at: fresh.now }, copy);
  }
  const fromSnapshot = [...entries.keys()].filter((key) => entries.get(key) !== copy.entries.get(key));
  return { back, toCopy: [...new Set([...toCopy, ...fromSnapshot])] };
}

interface Back {
  rows: Counts | undefined;
  stepsLost: boolean;
  at: number;
}

async function tell(db: OffprintDb, { rows, stepsLost, at }: Back, { head, snapshot }: SecondCopy) {
  const back = rows ?? countsBy(() => 0);
  const counts = await countRows(db);
  const gone = countsBy((table) => Math.max(0, (head?.counts[table] ?? 0) - counts[table]));
  const recovered = {
    at,
    back,
    gone,
    ...(stepsLost && { stepsLost }),
    ...(snapshot && { snapshotAt: snapshot.takenAt }),
  };
  await putMeta(db, 'recovered', recovered);
}

function recordOf(seq: number, device: string, { op, now }: Fresh): ChangeRecord {
  return { seq, op, step: op, device, at: now, verb: 'restore', edits: [] };
}

/** How many rows came back in each table; undefined when none did. */
function countBack(entries: Recovery['toLibrary']): Counts | undefined {
  const places = [...entries].flatMap(([key, { row }]) => (row ? [placeOf(key)?.[0]] : []));
  return places.length ? countsBy((table) => places.filter((place) => place === table).length) : undefined;
}

/** Inside a transaction. */
export async function countRows(db: OffprintDb): Promise<Counts> {
  const counts = await Promise.all(TABLES.map((table) => db.table(table).count()));
  return countsBy((table) => counts[TABLES.indexOf(table)] ?? 0);
}

async function readHeld(db: OffprintDb, head: Head | undefined): Promise<Held> {
  const [clips, lists, tags, rules, changes] = await Promise.all([
    db.clips.toArray(),
    db.lists.toArray(),
    db.tags.toArray(),
    db.rules.toArray(),
    db.changes
      .where('seq')
      .above(head?.seq ?? 0)
      .toArray(),
  ]);
  const rows = new Map<EntryKey, OwnRow>();
  for (const clip of clips) rows.set(entryKey('clips', clip.paperId), clip);
  for (const list of lists) rows.set(entryKey('lists', list.id), list);
  for (const tag of tags) rows.set(entryKey('tags', tag.name), withoutUses(tag));
  for (const rule of rules) rows.set(entryKey('rules', rule.id), rule);
  const touched = changes.flatMap((change) => touchedKeys([change]).map((key) => [key, change.seq] as const));
  return { rows, lastTouched: new Map(touched) };
}

async function putEntries(db: OffprintDb, entries: Recovery['toLibrary']): Promise<void> {
  const back = [...entries].map(([key, { row }]) => ({ place: placeOf(key), row }));
  const rows = (table: string) => back.flatMap(({ place, row }) => (place?.[0] === table && row ? [row] : []));
  const gone = (table: string) => back.flatMap(({ place, row }) => (place?.[0] === table && !row ? [place[1]] : []));
  await Promise.all([
    db.clips.bulkPut(rows('clips') as Clip[]),
    db.lists.bulkPut(rows('lists') as List[]),
    db.tags.bulkPut((rows('tags') as Tag[]).map((tag) => ({ ...tag, uses: 0 }))),
    db.rules.bulkPut(rows('rules') as Rule[]),
    ...TABLES.map((table) => db.table(table).bulkDelete(gone(table))),
  ]);
}

/** Papers of which nothing is left get what the copy says of them, older than any account to come. */
async function putStubs(db: OffprintDb, entries: Recovery['toLibrary']): Promise<void> {
  const stubs = [...entries].flatMap(([key, { paper }]) =>
    paper ? [{ id: placeOf(key)?.[1] as ArxivId, ...paper }] : [],
  );
  const known = await db.papers.bulkGet(stubs.map(({ id }) => id));
  const missing = stubs.filter((_stub, i) => !known[i]);
  await db.papers.bulkPut(
    missing.map((stub): KeptPaper => ({ ...stub, keywords: [], source: 'mirror', accountAt: 0 })),
  );
}

async function markBroughtBack(db: OffprintDb, entries: Recovery['toLibrary']): Promise<void> {
  const places = [...entries.keys()].flatMap((key) => [placeOf(key) ?? []].filter(([table]) => table));
  const keys = (of: string) => places.flatMap(([table, key]) => (table === of && key ? [key] : []));
  const ids = new Set([...keys('clips'), ...(await bearersOf(db, keys('tags')))]);
  await markUnindexed(db, [...ids] as ArxivId[]);
}

async function countUses(db: OffprintDb): Promise<void> {
  const uses = new Map<string, number>();
  await db.clips.each(({ tags }) => {
    for (const name of tags) uses.set(name, (uses.get(name) ?? 0) + 1);
  });
  const tags = await db.tags.toArray();
  await db.tags.bulkPut(tags.map((tag) => ({ ...tag, uses: uses.get(tag.name) ?? 0 })));
}
