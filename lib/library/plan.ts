import { type Plan, readBefore, settled } from './before';
import { tagNameOf } from './clip';
import type { OffprintDb } from './db';
import type { Deed, Gesture } from './gesture';
import { afterGesture, type PlainGesture } from './gestures';
import { inForce, lastStepFinder, lastUndoFinder, withoutStep } from './history';
import { inTrash } from './inTrash';
import { readBack, readOn } from './logBack';
import { planImport } from './planImport';
import { NO_ROWS } from './rows';
import { afterRule, readTurn, type Turn } from './ruling';
import { settleUndo, type Uses } from './settle';
import { touchedBy } from './touched';

type Undo = Extract<Gesture, { verb: 'undo' }>;

/** Inside a transaction: what a hand or a rule will do. Throws what `afterGesture` throws. */
export async function planDeed(db: OffprintDb, deed: Deed, now: number): Promise<Plan> {
  if (deed.verb === 'undo') return planUndo(db, deed);
  if (deed.verb === 'expire') return planGesture(db, { verb: 'purge', ids: await inTrash(db, deed.before) }, now);
  if (deed.verb === 'import') return planImport(db, deed.rows, now);
  if (deed.verb !== 'rule') return planGesture(db, deed, now);
  const turn = await readTurn(db, deed);
  return turn ? planTurn(db, turn, now) : NOTHING;
}

async function planGesture(db: OffprintDb, gesture: PlainGesture, now: number): Promise<Plan> {
  const { rows, tagUses } = await readBefore(db, await touchedBy(db, gesture));
  return settled(rows, afterGesture(rows, gesture, now), tagUses);
}

async function planTurn(db: OffprintDb, turn: Turn, now: number): Promise<Plan> {
  const tags = turn.rule.tags.map(tagNameOf);
  const { rows, tagUses } = await readBefore(db, { clips: turn.ids, tags, lists: true, rules: false });
  return { ...settled(rows, afterRule(rows, turn, now), tagUses), turn };
}

/** What it takes to take a step back: the one named, the reader's last undo, or else their last step. */
async function planUndo(db: OffprintDb, { step: named, again: redo }: Undo): Promise<Plan> {
  const finder = redo ? lastUndoFinder() : lastStepFinder();
  const read = named === undefined ? await readBack(db, finder) : [];
  const step = named ?? finder.step;
  const first = step === undefined ? undefined : await db.changes.where('step').equals(step).first();
  if (step === undefined || !first) return NOTHING;
  const records = await readOn(db, read, first.seq);
  const targets = inForce(records).filter((record) => record.step === step && record.verb !== 'restore');
  const edits = targets.flatMap((record) => record.edits);
  const keys = (table: string) => edits.filter((edit) => edit.table === table).map(({ key }) => key);
  const borne = edits.filter(({ table, field }) => table === 'clips' && field === 'tags');
  const tags = [...keys('tags'), ...borne.flatMap(({ added, removed }) => [...added, ...removed]).map(String)];
  const { rows, tagUses } = await readBefore(db, { clips: keys('clips'), tags, lists: true, rules: true });
  const listUses = await countOnLists(db, keys('lists'));
  const plan = settled(rows, settleUndo(rows, withoutStep(rows, records, step), listUses), tagUses);
  const [{ verb: undid, undid: again } = {}] = targets;
  return undid && undid !== 'restore' ? { ...plan, undoes: step, undid, again } : NOTHING;
}

const NOTHING: Plan = { before: NO_ROWS, after: NO_ROWS, tagUses: new Map() };

async function countOnLists(db: OffprintDb, ids: string[]): Promise<Uses> {
  const counts = await Promise.all(ids.map((id) => db.clips.where('lists').equals(id).count()));
  return new Map(ids.map((id, i) => [id, counts[i] ?? 0]));
}
