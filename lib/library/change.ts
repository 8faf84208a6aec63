import type { Table } from 'dexie';
import type { ArxivId, KeptPaper } from '@/lib/paper';
import type { KeyStore } from '@/lib/ports';
import { report } from '@/lib/report';
import type { Plan } from './before';
import { type ChangeRecord, checkWritable, metaOf, type OffprintDb, putMeta, SCHEMA } from './db';
import { difference, type Edit } from './edits';
import { type ChangeAnswer, type ChangeRequest, type Deed, seenIn } from './gesture';
import { keepIncoming } from './keepIncoming';
import { readKnown, seePapers } from './known';
import { planDeed } from './plan';
import { type Counts, countsBy, TABLES, type TableName } from './rows';
import { endTurn, nameOfRuleIn } from './ruling';
import { copyChanges, touchedKeys, type Written } from './secondCopy';
import { storing } from './storeFailed';
import { markEdited } from './unindexed';
import { visitStarts } from './visit';

/**
 * The one way in which anything the reader owns changes: one transaction writes the new rows and one change record,
 * then the second copy is written, then it answers. The same `op` is applied once. Throws StoreFailedError or what
 * `afterGesture` throws; then nothing was changed.
 *
 * A second copy that cannot be written does not undo what was kept, so it is reported and not thrown: its head stays
 * behind the log, and the next change or start copies everything since.
 */
export async function change(
  db: OffprintDb,
  mirror: KeyStore,
  request: ChangeRequest<Deed>,
  now: number,
): Promise<ChangeAnswer> {
  const { answer, ...atHand } = await storing(() =>
    db.transaction('rw', tablesOf(db, request.gesture), async () => applyOnce(db, request, now)),
  );
  await copyChanges(db, mirror, atHand).catch(report);
  return answer;
}

function tablesOf(db: OffprintDb, { verb }: Deed) {
  const own = TABLES.map((table) => db.table(table));
  return [...own, db.papers, db.changes, db.unindexed, db.meta, ...(verb === 'import' ? [db.sightings] : [])];
}

interface Applied {
  answer: ChangeAnswer;
  /** What is at hand of papers, and was written, so that the second copy need not read it again. */
  papers: KeptPaper[];
  written?: Written | undefined;
}

async function applyOnce(db: OffprintDb, request: ChangeRequest<Deed>, now: number): Promise<Applied> {
  const device = await checkWritable(db);
  const before = await db.changes.get({ op: request.op });
  const done: Done = before ? { record: before, papers: [] } : await apply(db, request, device, now);
  const { record, papers, written } = done;
  const ids = papersOf(request, record.edits);
  const known = await readKnown(db, ids, await visitStarts(db, now), papers);
  const { step, undid: undone, again } = record;
  const rule = (again ?? undone) === 'rule' ? { rule: await nameOfRuleIn(db, record.edits) } : {};
  const took = isMerging(record) ? { merged: true as const } : {};
  const answer = { step, ...(undone && { undone }), ...(undone && again && { again }), ...took, ...rule, known };
  return { answer, papers, written };
}

/** More tags went than came. */
function isMerging({ verb, edits }: Pick<ChangeRecord, 'verb' | 'edits'>): boolean {
  const labels = edits.filter(({ table, field }) => table === 'tags' && field === 'label');
  const came = labels.reduce((sum, { added, removed }) => sum + added.length - removed.length, 0);
  return verb === 'renameTag' && came < 0;
}

/** What was done, with the papers at hand; `written` is absent where it was done before. */
interface Done extends Pick<Applied, 'papers' | 'written'> {
  record: Omit<ChangeRecord, 'seq'>;
}

async function apply(
  db: OffprintDb,
  { op, step = op, gesture }: ChangeRequest<Deed>,
  device: string,
  now: number,
): Promise<Done> {
  const plan = await planDeed(db, gesture, now);
  const edits = difference(plan.before, plan.after);
  const record: Omit<ChangeRecord, 'seq'> = { op, step, device, at: now, verb: gesture.verb, edits };
  // A named step of which nothing could be taken back still stands; the last one must not be in the way of those before.
  if (plan.undoes && (edits.length || !('step' in gesture && gesture.step))) record.undoes = plan.undoes;
  if (record.undoes && plan.again) record.again = plan.again;
  if (edits.length) record.undid = plan.undid;
  const [incoming, counts, seq] = await Promise.all([
    gesture.verb === 'import' ? keepIncoming(db, gesture.rows) : [],
    writeCounts(db, plan),
    db.changes.add(record),
    writeRows(db, plan, edits),
  ]);
  await markEdited(db, edits);
  if (plan.turn) await endTurn(db, plan.turn);
  const papers = 'ids' in gesture ? await seePapers(db, seenIn(gesture), now) : incoming;
  const head = { seq, device, schema: SCHEMA, counts };
  return { record, papers, written: { head, keys: touchedKeys([record]), rows: plan.after } };
}

async function writeRows(db: OffprintDb, { after, tagUses }: Plan, edits: Edit[]): Promise<void> {
  const touched = (table: TableName) => edits.filter((edit) => edit.table === table).map(({ key }) => key);
  const tags = new Map([...after.tags].map(([name, tag]) => [name, { ...tag, uses: tagUses.get(name) ?? 0 }]));
  await Promise.all([
    ...replaceRows(db.clips, after.clips, touched('clips')),
    ...replaceRows(db.lists, after.lists, touched('lists')),
    ...replaceRows(db.rules, after.rules, touched('rules')),
    // A tag is also written when only the number of its clips changed.
    ...replaceRows(db.tags, tags, [...touched('tags'), ...tagUses.keys()]),
  ]);
}

function replaceRows<T>(table: Table<T, string>, rows: Map<string, T>, keys: string[]): PromiseLike<unknown>[] {
  const touched = [...new Set(keys)];
  return [
    table.bulkPut(touched.flatMap((key) => rows.get(key) ?? [])),
    table.bulkDelete(touched.filter((key) => !rows.has(key))),
  ];
}

/** Kept by difference, since counting a large table costs more than the gesture. */
async function writeCounts(db: OffprintDb, { before, after }: Plan): Promise<Counts> {
  const counts = (await metaOf(db, 'counts')) ?? countsBy(() => 0);
  for (const table of TABLES) counts[table] += after[table].size - before[table].size;
  await putMeta(db, 'counts', counts);
  return counts;
}

/** The papers that the answer tells of: none of an import, whose many are asked for by whoever shows any of them. */
function papersOf({ gesture }: ChangeRequest<Deed>, edits: Edit[]): ArxivId[] {
  if (gesture.verb === 'import') return [];
  const named = 'ids' in gesture ? gesture.ids : [];
  const edited = edits.filter(({ table }) => table === 'clips').map(({ key }) => key as ArxivId);
  return [...new Set([...named, ...edited])];
}
