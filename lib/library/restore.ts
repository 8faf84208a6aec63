import type { ArxivId, KeptPaper } from '@/lib/paper';
import type { Rule } from '@/lib/rule';
import type { Clip, List, Tag } from './clip';
import { type ChangeRecord, metaOf, type OffprintDb, putMeta, SCHEMA, withoutUses } from './db';
import { type Held, planRecovery, type Recovery } from './recovery';
import { type Counts, countsBy, type OwnRow, TABLES } from './rows';
import { type Entry, type EntryKey, entryKey, type Head, lastSeq, placeOf, touchedKeys } from './secondCopy';
import { bearersOf, markUnindexed } from './unindexed';

interface SecondCopy {
  head: Head | undefined;
  entries: ReadonlyMap<EntryKey, Entry>;
}

/** Made outside the transaction: what a new device and the record of this recovery are called, and when it is. */
interface Fresh {
  device: string;
  op: string;
  now: number;
}

/**
 * Inside a transaction: brings back what the library lost, with one record in the log whose number follows on the
 * copy's, and the device's id. Answers what was brought back and what the copy lacks.
 */
export async function restore(db: OffprintDb, { head, entries }: SecondCopy, fresh: Fresh): Promise<Recovery> {
  const seq = await lastSeq(db);
  const isBehind = head !== undefined && seq < head.seq;
  const plan = planRecovery(await readHeld(db, head), entries, isBehind);
  const device = (await metaOf(db, 'device')) ?? head?.device ?? fresh.device;
  await putEntries(db, plan.toLibrary);
  await putStubs(db, plan.toLibrary);
  await markBroughtBack(db, plan.toLibrary);
  await countUses(db);
  await Promise.all([
    putMeta(db, 'schema', SCHEMA),
    putMeta(db, 'device', device),
    putMeta(db, 'counts', await countRows(db)),
  ]);
  const next =
    1 + [...entries.values()].reduce((last, entry) => Math.max(last, entry.seq), Math.max(seq, head?.seq ?? 0));
  if (isBehind || plan.toLibrary.size) await db.changes.add(recordOf(next, device, fresh));
  return plan;
}

function recordOf(seq: number, device: string, { op, now }: Fresh): ChangeRecord {
  return { seq, op, step: op, device, at: now, verb: 'restore', edits: [] };
}

/** How many of these keys belong to each table. */
export function countByTable(keys: Iterable<EntryKey>): Counts {
  const places = [...keys].map(placeOf);
  return countsBy((table) => places.filter((place) => place?.[0] === table).length);
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
